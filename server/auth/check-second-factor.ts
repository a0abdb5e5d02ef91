import { z } from 'zod';
import type { Context } from '../platform/context.js';
import { useRecoveryCode } from './recovery-codes.js';
import { useTotp } from './totp.js';

/** Long enough for every way to type it. */
const typed = z.string().min(1, 'Required').max(100);

export const secondFactorProof = z.union(
  [z.strictObject({ code: typed }), z.strictObject({ recoveryCode: typed })],
  'Send `code` or `recoveryCode`',
);

/** With what it was proved, or nothing when it was not. A code that was good is used up. */
export async function checkSecondFactor(
  ctx: Context,
  personId: string,
  given: z.output<typeof secondFactorProof>,
): Promise<'totp' | 'recovery-code' | undefined> {
  if ('code' in given) return (await useTotp(ctx, personId, given.code)) ? 'totp' : undefined;
  return (await useRecoveryCode(ctx, personId, given.recoveryCode)) ? 'recovery-code' : undefined;
}
