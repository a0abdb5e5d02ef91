import { createHmac, randomInt } from 'node:crypto';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { derivedKey } from '../platform/derived-key.js';

const HOW_MANY = 10;
/** No letter that looks like another, so that a code can be copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four: 79 bits each. What was there before is void. They are in the answer and nowhere else. */
export async function newRecoveryCodes({ db, parts }: Context, personId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await db.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  await db.query('INSERT INTO recovery_code (person_id, hash) SELECT $1, unnest($2::text[])', [
    personId,
    codes.map((code) => hashOf(parts.secret, code)),
  ]);
  return codes;
}

/** Whether it is one of theirs that was not used, and takes it. */
export const useRecoveryCode = (ctx: Context, personId: string, typed: string): Promise<boolean> =>
  asSystem(ctx, async ({ db, now, parts }) => {
    const [taken]: [unknown[]] = await db.query(
      'UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND hash = $2 AND used_at IS NULL RETURNING hash',
      [personId, hashOf(parts.secret, typed), now()],
    );
    return taken.length > 0;
  });

export async function recoveryCodesLeft({ db }: Context, personId: string): Promise<number> {
  const [row] = await db.query(
    'SELECT count(*)::int AS left FROM recovery_code WHERE person_id = $1 AND used_at IS NULL',
    [personId],
  );
  return row.left;
}

const newCode = () =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );

/** Keyed with the secret of the service, so that the table alone is no help in guessing. */
const hashOf = (secret: string, typed: string) =>
  createHmac('sha256', derivedKey(secret, 'recovery codes'))
    .update(typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, ''))
    .digest('hex');
