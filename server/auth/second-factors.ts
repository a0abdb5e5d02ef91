import type { EntityManager } from 'typeorm';

export const secondFactors = ['totp', 'recovery-code'] as const;
export type SecondFactor = (typeof secondFactors)[number];

/** What a person can prove their identity with beside the password; empty when nothing is set up. */
export async function secondFactorsOf(db: EntityManager, personId: string): Promise<SecondFactor[]> {
  const [row] = await db.query(
    `SELECT EXISTS (SELECT FROM totp WHERE person_id = $1) AS totp,
            EXISTS (SELECT FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) AS codes`,
    [personId],
  );
  if (!row.totp) return [];
  return row.codes ? ['totp', 'recovery-code'] : ['totp'];
}
