import type { EntityManager } from 'typeorm';
import { needsSecondFactor, scopes, type Actor, type Membership, type Scope } from '../actor.js';

interface Proof {
  granted?: readonly Scope[];
  fresh?: boolean;
  /** Without it the memberships that need one are withheld. */
  secondFactor?: boolean;
}

/** The person as an actor, read afresh for each request: a lost membership ends its rights at once. */
export async function findActor(
  db: EntityManager,
  personId: string,
  now: Date,
  { granted = scopes, fresh = false, secondFactor = true }: Proof = {},
): Promise<Actor | undefined> {
  const rows: Row[] = await db.query(
    `SELECT m.organisation_id, m.role, o.country, m.deputy_for
       FROM person p
       LEFT JOIN held_role m ON m.person_id = p.id AND m.since <= $2 AND (m.until IS NULL OR m.until > $2)
       LEFT JOIN organisation o ON o.id = m.organisation_id
      WHERE p.id = $1 AND p.disabled_at IS NULL`,
    [personId, now],
  );
  if (rows.length === 0) return undefined;
  const held = rows.flatMap(({ organisation_id, role, country, deputy_for }) =>
    organisation_id
      ? [{ organisationId: organisation_id, role, country, ...(deputy_for ? { deputyFor: deputy_for } : {}) }]
      : [],
  );
  const withheld = secondFactor ? [] : held.filter(needsSecondFactor);
  return {
    kind: 'person',
    id: personId,
    memberships: held.filter((membership) => !withheld.includes(membership)),
    scopes: granted,
    fresh,
    secondFactor,
    ...(withheld.length > 0 ? { withheld } : {}),
  };
}

interface Row {
  organisation_id: string | null;
  role: Membership['role'];
  country: string | null;
  deputy_for: string | null;
}
