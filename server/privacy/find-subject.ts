import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import type { Subject } from './subject.js';

/** The actor, as someone whom data is about. */
export async function findSubject({ db, actor }: Context): Promise<Subject & { personId: string }> {
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  const [person] = await db.query(`SELECT lower(email) AS email FROM person WHERE id = $1`, [actor.id]);
  if (!person) throw new Problem('not-found');
  return { personId: actor.id, email: person.email as string };
}
