import type { EventName, Events } from '../server/events.js';
import { draftContract, withdrawErased } from '../server/engagements/index.js';
import { removeContents } from '../server/files/index.js';
import {
  advanceRematch,
  embedListing,
  endMatches,
  findMatches,
  refreshPools,
  rematchListings,
} from '../server/matching/index.js';
import { notify, sendInvitation, sendMail, sendResetLink, tellParticipant } from '../server/notifications/index.js';
import type { Context } from '../server/platform/context.js';
import { forgetOutside, makeDataExport } from '../server/privacy/index.js';
import { alertAtOnce, noteAppearance } from '../server/saved-searches/index.js';
import { indexListing } from '../server/search/index.js';
import { recordDeliveries, sendDelivery } from '../server/webhooks/index.js';

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
  'person.joined': { notify },
  'person.left': { notify },
  'person.signed_out': { notify },
  'person.reset': { notify },
  'invitation.sent': { send: sendInvitation },
  'invitation.accepted': { notify },
  'invitation.expired': { notify },
  'invitation.due': { notify },
  'approval.proposed': { notify },
  'approval.confirmed': { notify },
  'approval.refused': { notify },
  'approval.expired': { notify },
  'approval.due': { notify },
  'delegation.made': { notify },
  'delegation.ended': { notify },
  'glass.broken': { notify, 'tell-participant': tellParticipant },
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

  'listing.submitted': { notify, index: indexListing, 'end-matches': endMatches, webhooks: recordDeliveries },
  'listing.returned': { notify, webhooks: recordDeliveries },
  'listing.endorsed': { notify, webhooks: recordDeliveries },
  'listing.declined': { notify, webhooks: recordDeliveries },
  'listing.published': {
    index: indexListing,
    'find-matches': findMatches,
    embed: embedListing,
    notify,
    webhooks: recordDeliveries,
    'note-appearance': noteAppearance,
  },
  'listing.appeared': { 'alert-at-once': alertAtOnce },
  'listing.revised': {
    index: indexListing,
    'find-matches': findMatches,
    embed: embedListing,
    webhooks: recordDeliveries,
  },
  'listing.reconfirmed': {
    index: indexListing,
    'find-matches': findMatches,
    embed: embedListing,
    webhooks: recordDeliveries,
  },
  'listing.embedded': { 'find-matches': findMatches },
  'listing.closed': { index: indexListing, 'end-matches': endMatches, notify, webhooks: recordDeliveries },
  'listing.withdrawn': { index: indexListing, 'end-matches': endMatches, notify, webhooks: recordDeliveries },
  'listing.taken_down': { index: indexListing, 'end-matches': endMatches, notify },
  'listing.expired': { index: indexListing, 'end-matches': endMatches, notify, webhooks: recordDeliveries },
  'listing.due': { notify },

  'savedSearch.found': { notify },
  'savedSearch.quiet': { notify },

  'match.suggested': { notify, webhooks: recordDeliveries },
  'match.ended': { notify, webhooks: recordDeliveries },
  'match.shortlisted': { notify, webhooks: recordDeliveries },
  'match.dismissed': { notify, webhooks: recordDeliveries },
  'match.introduced': { notify, webhooks: recordDeliveries },
  'match.invited': { notify },
  'match.interestExpressed': { notify },
  'match.messageSent': { notify },
  'match.due': { notify },

  'rematch.started': { advance: advanceRematch },
  'rematch.advanced': { advance: advanceRematch },
  'rematch.finished': { 'refresh-pools': refreshPools },

  'pool.proposed': { notify },
  'pool.dissolved': { notify },

  'mail.queued': { send: sendMail },

  'file.removed': { 'remove-contents': removeContents },
  'dataExport.asked': { make: makeDataExport },
  'dataExport.ready': { notify },
  'erasure.asked': { notify },
  'person.erased': { 'forget-outside': forgetOutside, 'withdraw-nominations': withdrawErased },

  'delivery.queued': { send: sendDelivery },
  'webhook.failed': { notify },

  'mission.proposed': { notify, webhooks: recordDeliveries },
  'mission.accepted': { 'draft-contract': draftContract, notify, webhooks: recordDeliveries },
  'mission.declined': { notify, webhooks: recordDeliveries },
  'mission.contracted': { notify, webhooks: recordDeliveries },
  'mission.started': { notify, webhooks: recordDeliveries },
  'mission.completed': { notify, webhooks: recordDeliveries },
  'mission.evaluated': { notify, webhooks: recordDeliveries },
  'mission.cancelled': { notify, webhooks: recordDeliveries },
  'mission.due': { notify },

  'cohort.opened': { notify, webhooks: recordDeliveries },
  'cohort.closed': { notify, webhooks: recordDeliveries },
  'cohort.completed': { notify, webhooks: recordDeliveries },
  'cohort.cancelled': { notify, webhooks: recordDeliveries },
  'cohort.due': { notify },

  'nomination.made': { notify, webhooks: recordDeliveries },
  'nomination.selected': { notify, webhooks: recordDeliveries },
  'nomination.refused': { notify, webhooks: recordDeliveries },
  'nomination.accepted': { notify, webhooks: recordDeliveries },
  'nomination.declined': { notify, webhooks: recordDeliveries },
  'nomination.completed': { notify, webhooks: recordDeliveries },
  'nomination.due': { notify },
  'nomination.cvAttached': { 'remove-contents': removeContents },
  'nomination.cvRemoved': { 'remove-contents': removeContents },
  'nomination.erased': { 'forget-outside': forgetOutside, 'withdraw-nominations': withdrawErased },

  'pledge.offered': { notify, webhooks: recordDeliveries },
  'pledge.confirmed': { notify, webhooks: recordDeliveries },
  'pledge.declined': { notify, webhooks: recordDeliveries },
  'pledge.paid': { notify, webhooks: recordDeliveries },
  'pledge.withdrawn': { notify, webhooks: recordDeliveries },
  'pledge.due': { notify },
};

export const reactionsTo = (name: EventName): Record<string, Reaction<EventName>> =>
  (subscriptions[name] ?? {}) as Record<string, Reaction<EventName>>;
