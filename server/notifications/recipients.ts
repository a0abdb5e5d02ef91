import type { EventName } from '../events.js';
import type { AudienceName } from './audiences.js';
import type { NoticeTopic } from './topics.js';

export interface Rule {
  readonly to: readonly AudienceName[];
  readonly topic: NoticeTopic;
  /** Mailed at once even to those who chose a digest; `never` stays never. */
  readonly urgent?: true;
  /** Told in the application only. */
  readonly quiet?: true;
  /** Comes in flocks: what one run recorded about the same listing is told in one mail. */
  readonly flocks?: true;
  /** Mailed at once whatever they chose, and also to whoever did it: it may have been someone else. */
  readonly always?: true;
}

/**
 * WHO HEARS OF WHAT: the one table. Never whoever did it (what concerns their own account aside), never
 * anyone who may not see it. Each event here has its words in `server/i18n`; one that is not here is heard by nobody.
 */
export const recipients = {
  'person.seenOnNewDevice': { to: ['person.self'], topic: 'security', always: true },
  'person.passwordChanged': { to: ['person.self'], topic: 'security', always: true },
  'person.passwordReset': { to: ['person.self'], topic: 'security', always: true },
  'person.secondFactorAdded': { to: ['person.self'], topic: 'security', always: true },
  'person.secondFactorRemoved': { to: ['person.self'], topic: 'security', always: true },
  'person.recoveryCodesRenewed': { to: ['person.self'], topic: 'security', always: true },
  'person.recoveryCodeUsed': { to: ['person.self'], topic: 'security', always: true },
  'person.passkeyAdded': { to: ['person.self'], topic: 'security', always: true },
  'person.passkeyRemoved': { to: ['person.self'], topic: 'security', always: true },
  'person.passkeyDoubted': { to: ['person.self'], topic: 'security', always: true },
  'person.identityLinked': { to: ['person.self'], topic: 'security', always: true },
  'person.identityUnlinked': { to: ['person.self'], topic: 'security', always: true },

  'organisation.registered': { to: ['organisation.focalPoints'], topic: 'organisations' },
  'organisation.verified': { to: ['organisation.staff'], topic: 'organisations' },

  'person.joined': { to: ['person.self'], topic: 'access' },
  'person.left': { to: ['person.self'], topic: 'access', urgent: true },
  'person.signed_out': { to: ['person.self'], topic: 'access', urgent: true },
  'person.reset': { to: ['person.self'], topic: 'access', urgent: true },
  'invitation.accepted': { to: ['invitation.inviter'], topic: 'access' },
  'invitation.expired': { to: ['invitation.inviter'], topic: 'access' },
  'invitation.due': { to: ['invitation.inviter'], topic: 'deadlines' },
  'approval.proposed': { to: ['approval.seconds'], topic: 'access', urgent: true },
  'approval.confirmed': { to: ['approval.proposer'], topic: 'access' },
  'approval.refused': { to: ['approval.proposer'], topic: 'access' },
  'approval.expired': { to: ['approval.proposer'], topic: 'access' },
  'approval.due': { to: ['approval.seconds'], topic: 'deadlines' },
  'delegation.made': { to: ['delegation.pair'], topic: 'access' },
  'delegation.ended': { to: ['delegation.pair'], topic: 'access' },
  'glass.broken': { to: ['glass.concerned'], topic: 'access', urgent: true },

  'listing.submitted': { to: ['listing.endorsers'], topic: 'listings' },
  'listing.returned': { to: ['listing.owners'], topic: 'listings' },
  'listing.endorsed': { to: ['listing.owners', 'listing.endorsers'], topic: 'listings' },
  'listing.declined': { to: ['listing.owners'], topic: 'listings' },
  'listing.published': { to: ['listing.owners'], topic: 'listings' },
  'listing.closed': { to: ['listing.owners'], topic: 'listings' },
  'listing.withdrawn': { to: ['listing.owners'], topic: 'listings' },
  'listing.taken_down': { to: ['listing.owners', 'listing.endorsers'], topic: 'listings', urgent: true },
  'listing.expired': { to: ['listing.owners'], topic: 'listings' },
  'listing.due': { to: ['listing.dutyHolders', 'listing.escalation'], topic: 'deadlines' },

  'savedSearch.found': { to: ['savedSearch.person'], topic: 'searches' },
  'savedSearch.quiet': { to: ['savedSearch.person'], topic: 'searches' },

  'match.suggested': { to: ['match.needSide', 'match.offerSide'], topic: 'matches', flocks: true },
  'match.shortlisted': { to: ['match.offerSide'], topic: 'matches' },
  'match.dismissed': { to: ['match.needSide', 'match.offerSide'], topic: 'matches', quiet: true },
  'match.introduced': { to: ['match.needSide', 'match.offerSide'], topic: 'matches', urgent: true },
  'match.invited': { to: ['match.offerSide'], topic: 'matches' },
  'match.interestExpressed': { to: ['match.needSide'], topic: 'matches' },
  'match.messageSent': { to: ['match.addressed'], topic: 'matches' },
  'match.due': { to: ['match.needSide'], topic: 'deadlines' },
  'match.ended': { to: ['match.sidesInTouch'], topic: 'matches', flocks: true },

  'pool.proposed': { to: ['pool.sides'], topic: 'matches' },
  'pool.dissolved': { to: ['pool.sides'], topic: 'matches', quiet: true },

  'mission.proposed': { to: ['mission.offerSide'], topic: 'missions' },
  'mission.accepted': { to: ['mission.needSide'], topic: 'missions' },
  'mission.declined': { to: ['mission.needSide'], topic: 'missions' },
  'mission.contracted': { to: ['mission.needSide', 'mission.offerSide'], topic: 'missions' },
  'mission.started': { to: ['mission.needSide', 'mission.offerSide'], topic: 'missions' },
  'mission.completed': { to: ['mission.needSide', 'mission.offerSide'], topic: 'missions' },
  'mission.evaluated': { to: ['mission.needSide', 'mission.offerSide'], topic: 'missions' },
  'mission.cancelled': { to: ['mission.needSide', 'mission.offerSide'], topic: 'missions', urgent: true },
  'mission.due': { to: ['mission.dutyHolders', 'mission.escalation'], topic: 'deadlines' },

  'cohort.opened': { to: ['cohort.focalPointsOfEligibleCountries'], topic: 'trainings' },
  'cohort.closed': { to: ['cohort.nominators'], topic: 'trainings' },
  'cohort.completed': { to: ['cohort.hosts', 'cohort.nominators'], topic: 'trainings' },
  'cohort.cancelled': { to: ['cohort.hosts', 'cohort.nominators'], topic: 'trainings', urgent: true },
  'cohort.due': { to: ['cohort.dutyHolders', 'cohort.escalation'], topic: 'deadlines' },

  'nomination.made': { to: ['nomination.hosts'], topic: 'trainings' },
  'nomination.selected': { to: ['nomination.focalPoints'], topic: 'trainings', urgent: true },
  'nomination.refused': { to: ['nomination.focalPoints'], topic: 'trainings' },
  'nomination.accepted': { to: ['nomination.hosts'], topic: 'trainings' },
  'nomination.declined': { to: ['nomination.hosts'], topic: 'trainings' },
  'nomination.completed': { to: ['nomination.focalPoints'], topic: 'trainings' },
  'nomination.due': { to: ['nomination.dutyHolders', 'nomination.escalation'], topic: 'deadlines' },

  'webhook.failed': { to: ['webhook.keepers'], topic: 'organisations', urgent: true },

  'pledge.offered': { to: ['pledge.needSide'], topic: 'funding' },
  'pledge.confirmed': { to: ['pledge.donors'], topic: 'funding' },
  'pledge.declined': { to: ['pledge.donors'], topic: 'funding' },
  'pledge.paid': { to: ['pledge.needSide'], topic: 'funding' },
  'pledge.withdrawn': { to: ['pledge.needSide'], topic: 'funding' },
  'dataExport.ready': { to: ['dataExport.person'], topic: 'account', urgent: true },
  'erasure.asked': { to: ['erasure.person'], topic: 'account', urgent: true },

  'pledge.due': { to: ['pledge.dutyHolders', 'pledge.escalation'], topic: 'deadlines' },
} as const satisfies { [N in EventName]?: Rule };

export type HeardEvent = keyof typeof recipients;

export const ruleFor = (name: EventName): Rule | undefined => (recipients as { [N in EventName]?: Rule })[name];
