import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';

export interface Me {
  id: string;
  email: string;
  name: string;
  locale: string;
  memberships: { organisationId: string; organisation: string; role: string; country: string | null }[];
}

/** The person asking, as their own account page needs it. */
export async function findMe(ctx: Context): Promise<Me> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  const [person] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT id, email, name, locale FROM person WHERE id = $1`, [actor.id]),
  );
  const organisations: { id: string; name: string }[] = await db.query(
    `SELECT id, name FROM organisation WHERE id = ANY($1)`,
    [actor.memberships.map((m) => m.organisationId)],
  );
  const nameOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.name ?? '';
  return { ...person, memberships: actor.memberships.map((m) => ({ ...m, organisation: nameOf(m.organisationId) })) };
}
