import type { Actor } from '../../actor.js';
import { may } from '../../platform/policy.js';
import { type Match, matchRelations } from '../match.js';
import { matchWorkflow } from '../match-workflow.js';
import type { MessageSide } from './message.js';

/** The side one writes for; who stands on both writes for the need. None: may not write. */
export function writesFor(actor: Actor, match: Match): MessageSide | undefined {
  const { needOwner, needCountry, offerOwner, offerCountry } = matchRelations(match);
  if (may(actor, 'message', 'send', { needOwner, needCountry })) return 'need';
  return may(actor, 'message', 'send', { offerOwner, offerCountry }) ? 'offer' : undefined;
}

/** While the match holds; once introduced, the two go on writing whatever becomes of their listings. */
export const isOpenForMessages = ({ state, introducedAt }: Match) =>
  matchWorkflow.allowed(state).includes('write') || (state === 'ended' && introducedAt !== null);

/** The side that offers is not written for before it has said why, or been turned to. */
export const mayBegin = (side: MessageSide, match: Match) =>
  side === 'need' ||
  match.state === 'introduced' ||
  [match.interestedAt, match.invitedAt, match.shortlistedAt, match.introducedAt].some((at) => at !== null);
