import type { Membership } from '../actor.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';

interface NamedMembership {
  organisationId: string;
  organisation: string;
  role: string;
  country: string | null;
}

export interface Me {
  id: string;
  email: string;
  name: string;
  locale: string;
  memberships: NamedMembership[];
  /** Held, but without rights until a second factor is used. */
  withheld: NamedMembership[];
}

/** The person asking, as their own account page needs it. */
export async function findMe(ctx: Context): Promise<Me> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  const withheld = actor.withheld ?? [];
  const [person] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT id, email, name, locale FROM person WHERE id = $1`, [actor.id]),
  );
  const organisations: { id: string; name: string }[] = await db.query(
    `SELECT id, name FROM organisation WHERE id = ANY($1)`,
    [[...actor.memberships, ...withheld].map((m) => m.organisationId)],
  );
  const nameOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.name ?? '';
  const named = (memberships: readonly Membership[]) =>
    memberships.map((m) => ({ ...m, organisation: nameOf(m.organisationId) }));
  return { ...person, memberships: named(actor.memberships), withheld: named(withheld) };
}
