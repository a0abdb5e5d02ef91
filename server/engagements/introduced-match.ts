import type { Actor } from '../actor.js';
import { may } from '../platform/policy.js';
import type { EntityManager } from 'typeorm';
import { Problem } from '../problems.js';
import { needRelations, offerRelations, type Sides } from './sides.js';

interface IntroducedMatch extends Sides {
  id: string;
  needId: string;
  offerId: string;
  offerKind: string;
}

/**
 * The match an engagement comes from. Its row is shared-locked, so that it cannot end while something is built on it.
 * Whoever may not see the match is told that there is none; `check` then decides who may build on it.
 */
export async function introducedMatch(
  db: EntityManager,
  actor: Actor,
  matchId: string,
  check: (match: IntroducedMatch) => void,
): Promise<IntroducedMatch> {
  const [match]: (IntroducedMatch & { state: string })[] = await db.query(
    `SELECT id, state, need_id AS "needId", offer_id AS "offerId", offer_kind AS "offerKind",
            need_organisation_id AS "needOrganisationId", need_country AS "needCountry",
            offer_organisation_id AS "offerOrganisationId", offer_country AS "offerCountry"
       FROM match WHERE id = $1 FOR SHARE`,
    [matchId],
  );
  if (!match || !may(actor, 'match', 'view', { ...needRelations(match), ...offerRelations(match) }))
    throw new Problem('not-found', 'There is no such match');
  check(match);
  if (match.state !== 'introduced')
    throw new Problem('wrong-state', `The two sides must be introduced first; this match is ${match.state}`);
  return match;
}
