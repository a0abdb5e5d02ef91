import type { EntityManager } from 'typeorm';

/**
 * Destroys the salts of what was committed to about this person (or about the person a record such as a nomination is of):
 * nobody can show any more which values they were, and the chain stays whole. As the system. Returns how many.
 */
export async function forgetCommitments(db: EntityManager, holderId: string): Promise<number> {
  const [, count]: [unknown, number] = await db.query(`DELETE FROM audit_salt WHERE holder_id = $1`, [holderId]);
  return count;
}
