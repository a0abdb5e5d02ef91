import type { EventName, Events } from '../server/events.js';
import { draftContract } from '../server/engagements/index.js';
import {
  advanceRematch,
  embedListing,
  endMatches,
  findMatches,
  refreshPools,
  rematchListings,
} from '../server/matching/index.js';
import { notify, sendMail, sendResetLink } from '../server/notifications/index.js';
import type { Context } from '../server/platform/context.js';
import { indexListing } from '../server/search/index.js';

export interface ReactionEvent<N extends EventName = EventName> {
  id: string;
  name: N;
}

export type Reaction<N extends EventName> = (
  ctx: Context,
  payload: Events[N],
  event: ReactionEvent<N>,
) => Promise<unknown>;

/**
 * WHAT FOLLOWS WHAT: the one table. Each entry becomes its own job, retried on its own, with its effect once.
 * Names are stored with the work: never rename one.
 */
export const subscriptions: { [N in EventName]?: Record<string, Reaction<N>> } = {
  'person.seenOnNewDevice': { notify },
  'person.passwordChanged': { notify },
  'person.passwordReset': { notify },
  'person.secondFactorAdded': { notify },
  'person.secondFactorRemoved': { notify },
  'person.recoveryCodesRenewed': { notify },
  'person.recoveryCodeUsed': { notify },
  'person.passkeyAdded': { notify },
  'person.passkeyRemoved': { notify },
  'person.passkeyDoubted': { notify },
  'person.identityLinked': { notify },
  'person.identityUnlinked': { notify },
  'reset.asked': { mail: sendResetLink },

  'organisation.registered': { notify },
  'organisation.verified': { notify, 'rematch-listings': rematchListings },

  'listing.submitted': { notify, index: indexListing, 'end-matches': endMatches },
  'listing.returned': { notify },
  'listing.endorsed': { notify },
  'listing.declined': { notify },
  'listing.published': { index: indexListing, 'find-matches': findMatches, embed: embedListing, notify },
  'listing.revised': { index: indexListing, 'find-matches': findMatches, embed: embedListing },
  'listing.reconfirmed': { index: indexListing, 'find-matches': findMatches, embed: embedListing },
  'listing.embedded': { 'find-matches': findMatches },
  'listing.closed': { index: indexListing, 'end-matches': endMatches, notify },
  'listing.withdrawn': { index: indexListing, 'end-matches': endMatches, notify },
  'listing.expired': { index: indexListing, 'end-matches': endMatches, notify },
  'listing.due': { notify },

  'match.suggested': { notify },
  'match.ended': { notify },
  'match.shortlisted': { notify },
  'match.dismissed': { notify },
  'match.introduced': { notify },
  'match.due': { notify },

  'rematch.started': { advance: advanceRematch },
  'rematch.advanced': { advance: advanceRematch },
  'rematch.finished': { 'refresh-pools': refreshPools },

  'pool.proposed': { notify },
  'pool.dissolved': { notify },

  'mail.queued': { send: sendMail },

  'mission.proposed': { notify },
  'mission.accepted': { 'draft-contract': draftContract, notify },
  'mission.declined': { notify },
  'mission.contracted': { notify },
  'mission.started': { notify },
  'mission.completed': { notify },
  'mission.evaluated': { notify },
  'mission.cancelled': { notify },
  'mission.due': { notify },

  'cohort.opened': { notify },
  'cohort.closed': { notify },
  'cohort.completed': { notify },
  'cohort.cancelled': { notify },
  'cohort.due': { notify },

  'nomination.made': { notify },
  'nomination.selected': { notify },
  'nomination.refused': { notify },
  'nomination.accepted': { notify },
  'nomination.declined': { notify },
  'nomination.completed': { notify },
  'nomination.due': { notify },

  'pledge.offered': { notify },
  'pledge.confirmed': { notify },
  'pledge.declined': { notify },
  'pledge.paid': { notify },
  'pledge.withdrawn': { notify },
  'pledge.due': { notify },
};

export const reactionsTo = (name: EventName): Record<string, Reaction<EventName>> =>
  (subscriptions[name] ?? {}) as Record<string, Reaction<EventName>>;
