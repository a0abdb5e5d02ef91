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
  const rows: { organisation_id: string | null; role: Membership['role']; country: string | null }[] = await db.query(
    `SELECT m.organisation_id, m.role, o.country
       FROM person p
       LEFT JOIN membership m ON m.person_id = p.id AND m.since <= $2 AND (m.until IS NULL OR m.until > $2)
       LEFT JOIN organisation o ON o.id = m.organisation_id
      WHERE p.id = $1 AND p.disabled_at IS NULL`,
    [personId, now],
  );
  if (rows.length === 0) return undefined;
  const held = rows.flatMap(({ organisation_id, role, country }) =>
    organisation_id ? [{ organisationId: organisation_id, role, country }] : [],
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
