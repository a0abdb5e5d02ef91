import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP password storage: argon2id with at least 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST 800-63B-4: 15 characters when the password stands alone; no composition rules; spaces and any script welcome. */
export const passwordField = z
  .string()
  .min(15, 'At least 15 characters')
  .max(256, 'At most 256 characters')
  .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'Contains broken Unicode')
  .transform((value) => value.normalize('NFC'));

export const hashPassword = (password: string) => hash(password, cost);

const nobody = await hashPassword(randomBytes(16).toString('hex'));

/** Takes as long for a person who does not exist, so that the time does not tell. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobody, password.normalize('NFC')).catch(() => false);
  return fits && passwordHash != null;
}
