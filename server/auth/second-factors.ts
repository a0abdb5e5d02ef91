import type { EntityManager } from 'typeorm';

export const secondFactors = ['totp', 'passkey', 'recovery-code'] as const;
export type SecondFactor = (typeof secondFactors)[number];

/**
 * What a person can prove their identity with beside the password; empty when nothing is set up. Recovery codes stand in
 * for the others and are no factor by themselves.
 */
export async function secondFactorsOf(db: EntityManager, personId: string): Promise<SecondFactor[]> {
  const [{ totp, passkey, codes }] = await db.query(
    `SELECT EXISTS (SELECT FROM totp WHERE person_id = $1) AS totp,
            EXISTS (SELECT FROM passkey WHERE person_id = $1) AS passkey,
            EXISTS (SELECT FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS codes`,
    [personId],
  );
  if (!totp && !passkey) return [];
  return secondFactors.filter((factor) => ({ totp, passkey, 'recovery-code': codes })[factor]);
}
