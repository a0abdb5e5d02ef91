import { focalCountriesOf, organisationsOf, type Actor } from '../actor.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { may, type Relations } from '../platform/policy.js';

export const engagementNouns = ['mission', 'cohort', 'pledge'] as const;
export type EngagementNoun = (typeof engagementNouns)[number];

export interface EngagementItem {
  kind: EngagementNoun;
  id: string;
  title: string;
  state: string;
  stateSince: Date;
  createdAt: Date;
  /** When the present step falls due; none in a final state. */
  dueAt: Date | null;
}

interface Filter {
  kind?: EngagementNoun | undefined;
  limit: number;
  after: Position | undefined;
}

/**
 * "My engagements": the missions, cohorts and pledges that the actor's organisations and countries have a part in, in
 * one list, newest first; one more than `limit`. Ids sort by time, whatever the kind.
 */
export function listEngagements({ db, actor }: Context, { kind, limit, after }: Filter): Promise<EngagementItem[]> {
  const mission = sidesSeen(actor, 'mission');
  const pledge = sidesSeen(actor, 'pledge');
  return db.query(
    `SELECT e.kind, e.id, e.title, e.state, e.state_since AS "stateSince", e.created_at AS "createdAt",
            d.due_at AS "dueAt"
       FROM (
         SELECT 'mission' AS kind, m.id, m.title, m.state, m.state_since, m.created_at
           FROM mission m
          WHERE ${isParty('m', 1)}
         UNION ALL
         SELECT 'cohort', c.id, c.title, c.state, c.state_since, c.created_at
           FROM cohort c
          WHERE ${isParty('c', 1)}
             OR c.id IN (SELECT cohort_id FROM nomination WHERE country = ANY($10::bpchar[]))
         UNION ALL
         SELECT 'pledge', p.id, coalesce(m.title, c.title), p.state, p.state_since, p.created_at
           FROM pledge p
           LEFT JOIN mission m ON p.engagement_kind = 'mission' AND m.id = p.engagement_id
           LEFT JOIN cohort c ON p.engagement_kind = 'cohort' AND c.id = p.engagement_id
          WHERE ${isParty('p', 5)}
             OR (p.need_organisation_id IS NULL
                 AND (p.offer_organisation_id = ANY($5::uuid[]) OR p.offer_country = ANY($6::bpchar[])))
             OR p.donor_organisation_id = ANY($9::uuid[])
       ) e
       LEFT JOIN deadline d ON d.subject_id = e.id AND d.settled_at IS NULL
      WHERE ($11::text IS NULL OR e.kind = $11) AND ($12::uuid IS NULL OR e.id < $12)
      ORDER BY e.id DESC LIMIT $13`,
    [
      mission.needOwner,
      mission.needCountry,
      mission.offerOwner,
      mission.offerCountry,
      pledge.needOwner,
      pledge.needCountry,
      pledge.offerOwner,
      pledge.offerCountry,
      pledge.donor,
      focalCountriesOf(actor),
      kind ?? null,
      after?.[0] ?? null,
      limit + 1,
    ],
  );
}

/** Four parameters from `$first`: organisations and countries on the need side, then on the offer side. */
const isParty = (alias: string, first: number) => `(
  ${alias}.need_organisation_id = ANY($${first}::uuid[]) OR ${alias}.need_country = ANY($${first + 1}::bpchar[]) OR
  ${alias}.offer_organisation_id = ANY($${first + 2}::uuid[]) OR ${alias}.offer_country = ANY($${first + 3}::bpchar[]))`;

/** The actor's organisations and countries, side by side with the policy table, so that list and single view agree. */
function sidesSeen(actor: Actor, noun: 'mission' | 'pledge') {
  const sees = (relations: Relations) => may(actor, noun, 'view', relations);
  const organisations = organisationsOf(actor);
  const countries = focalCountriesOf(actor);
  return {
    needOwner: organisations.filter((each) => sees({ needOwner: [each] })),
    needCountry: countries.filter((each) => sees({ needCountry: [each] })),
    offerOwner: organisations.filter((each) => sees({ offerOwner: [each] })),
    offerCountry: countries.filter((each) => sees({ offerCountry: [each] })),
    donor: organisations.filter((each) => sees({ donor: [each] })),
  };
}
