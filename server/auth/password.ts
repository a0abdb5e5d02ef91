import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import {
  LENGTH_ALONE,
  LENGTH_WITH_SECOND_FACTOR,
  LONGEST,
  passwordFault,
  type PasswordFault,
} from './password-rules.js';

/** OWASP password storage: argon2id with at least 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is typed; whether it will do is for `password-rules.ts`. */
export const newPassword = z
  .string()
  .min(1, 'Required')
  .max(LONGEST, `At most ${LONGEST} characters`)
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'Contains broken Unicode')
  .transform((value) => value.normalize('NFC'));

/** One that stands alone: what it is checked for beyond that needs to know whose it is. */
export const passwordField = newPassword.check(({ value, issues }) => {
  const fault = passwordFault(value, { alone: true, own: [] });
  if (fault) issues.push({ code: 'custom', message: faultText(fault, true), input: value });
});

/** What is wrong, as the API says it. */
export const faultText = (fault: PasswordFault, alone: boolean): string =>
  ({
    short: `At least ${alone ? LENGTH_ALONE : LENGTH_WITH_SECOND_FACTOR} characters`,
    common: 'Among the passwords that are tried first',
    personal: 'Made of your own name or address',
  })[fault];

export const hashPassword = (password: string) => hash(password, cost);

const nobody = await hashPassword(randomBytes(16).toString('hex'));

/** Takes as long for a person who does not exist, so that the time does not tell. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobody, password.normalize('NFC')).catch(() => false);
  return fits && passwordHash != null;
}
