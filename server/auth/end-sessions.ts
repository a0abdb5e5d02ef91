import type { EntityManager } from 'typeorm';

/** Signs a person out everywhere: every session they have ends now. As the system; no check of who asks. */
export const endSessions = (db: EntityManager, personId: string) =>
  db.query(`DELETE FROM session WHERE sess #>> '{passport,user}' = $1`, [personId]);
