import type { EntityManager } from 'typeorm';

/**
 * Forgets what a person proves themselves with beside their password, and a password too short to stand alone: then a new
 * one is set by mail. As the system; no check of who asks.
 */
export async function resetSecondFactor(db: EntityManager, personId: string): Promise<void> {
  await db.query('DELETE FROM totp WHERE person_id = $1', [personId]);
  await db.query('DELETE FROM passkey WHERE person_id = $1', [personId]);
  await db.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  await db.query(
    'UPDATE person SET password_hash = NULL, short_password = false, version = version + 1 WHERE id = $1 AND short_password',
    [personId],
  );
}
