import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';

/** The account of an expert whom an organisation names: somebody of its own, when only one person there has this name. */
export async function findExpert(ctx: Context, { organisationId, name }: { organisationId: string; name: string }) {
  const people: { id: string }[] = await asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT DISTINCT p.id FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organisation_id = $1 AND p.name = $2`,
      [organisationId, name],
    ),
  );
  return people.length === 1 ? people[0]!.id : null;
}
