import { Approval, rightsOf } from '../access/index.js';
import type { Role } from '../actor.js';
import { whoMay, type Grant } from '../who-may.js';
import type { Audience } from './audience.js';
import { both, holding, type People } from './people.js';

/** Whoever may be the second person for what is proposed: those who hold all of its rights, but whoever proposed it. */
export const secondPersons: Audience = async ({ db, events, now }) => {
  const heard = [];
  for (const { id: eventId, subjectId } of events) {
    const approval = await db.findOneBy(Approval, { id: subjectId });
    if (approval?.state !== 'open') continue;
    const holders = rightsOf(approval).map(({ noun, action }) =>
      bothOf((whoMay[noun] as Record<string, readonly Grant[]>)[action]!),
    );
    const rows: { person_id: string }[] = await db.query(
      `SELECT person_id FROM (${holders.map((people) => `(${people})`).join(' INTERSECT ')}) them
        WHERE person_id <> ALL($4::uuid[]) AND num_nulls($1::uuid, $3::text) >= 0`,
      [
        approval.organisationId,
        now,
        approval.country,
        [approval.proposedById, approval.proposedForId, approval.subjectId].filter((id) => id !== null),
      ],
    );
    heard.push(...rows.map(({ person_id: personId }) => ({ eventId, personId })));
  }
  return heard;
};

/** $1 is the organisation, $2 the moment, $3 the country. */
const where: Record<string, string> = {
  owner: 'o.id = $1::uuid',
  country: 'o.country = $3::text',
  vacancy: 'NOT country_has_focal_point($3, $2)',
  platform: 'TRUE',
};

const bothOf = (grants: readonly Grant[]): People =>
  both(
    ...grants.flatMap((grant) => {
      const [role, relation] = grant.replace(/( 2|\+)$/, '').split('@');
      return relation && where[relation] ? [holding([role as Role], where[relation])] : [];
    }),
  );
