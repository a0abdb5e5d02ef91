import type { Role } from '../actor.js';
import type {
  closeReasons,
  declineReasons,
  KindName,
  ListingEvent,
  ListingState,
  returnReasons,
  withdrawReasons,
} from '../listings/index.js';
import { access as accessMessages } from './access/en.js';
import { privacy } from './privacy/en.js';
import type { Cadence, HeardEvent, NoticeTopic } from '../notifications/index.js';
import { passkeys as passkeyMessages } from './passkeys/en.js';
import { searches } from './searches/en.js';
import { security as securityMessages } from './security/en.js';
import { talk } from './talk/en.js';

/**
 * The source catalogue: ICU MessageFormat, one message a key. Every other locale must have the same keys and the same
 * placeholders. Apostrophes are typographic (’), because a straight one before a brace is a quote in ICU.
 */
export const en = {
  'role.institution_member': 'Member of an institution',
  'role.institution_admin': 'Head of an institution',
  'role.focal_point': 'National focal point',
  'role.ministry_officer': 'Ministry officer',
  'role.expert': 'Expert',
  'role.donor_officer': 'Donor officer',
  'role.administrator': 'Secretariat',

  'listing.kind.need': 'Need',
  'listing.kind.expertise': 'Expertise',
  'listing.kind.training': 'Training course',
  'listing.kind.practice': 'Good practice',
  'listing.kind.fund': 'Fund',

  'listing.state.draft': 'Draft',
  'listing.state.submitted': 'Awaiting endorsement',
  'listing.state.returned': 'Returned for revision',
  'listing.state.endorsed': 'Endorsed',
  'listing.state.published': 'Published',
  'listing.state.matching': 'Open for partners',
  'listing.state.declined': 'Not endorsed',
  'listing.state.closed': 'Closed',
  'listing.state.withdrawn': 'Withdrawn',
  'listing.state.expired': 'Expired',

  'listing.action.submit': 'Submit for endorsement',
  'listing.action.return': 'Return for revision',
  'listing.action.endorse': 'Endorse',
  'listing.action.decline': 'Decline to endorse',
  'listing.action.publish': 'Publish',
  'listing.action.startMatching': 'Start looking for partners',
  'listing.action.reconfirm': 'Confirm that it still holds',
  'listing.action.reopen': 'Send back for endorsement',
  'listing.action.close': 'Close',
  'listing.action.withdraw': 'Withdraw',
  'listing.action.expire': 'Let it expire',

  'reason.incomplete': 'Incomplete',
  'reason.unclear': 'Unclear',
  'reason.wrong_sector': 'Wrong sector',
  'reason.needs_plan_reference': 'Reference to the national plan missing',
  'reason.duplicate': 'Duplicate',
  'reason.not_a_priority': 'Not a national priority',
  'reason.outside_plan': 'Outside the national plan',
  'reason.covered_elsewhere': 'Already covered elsewhere',
  'reason.sensitive': 'Sensitive',
  'reason.agreement_reached': 'Agreement reached',
  'reason.met_elsewhere': 'Met elsewhere',
  'reason.no_longer_needed': 'No longer needed',
  'reason.capacity_exhausted': 'Capacity exhausted',
  'reason.entered_by_mistake': 'Entered by mistake',
  'reason.no_longer_valid': 'No longer valid',
  'reason.funding_lost': 'Funding lost',
  'reason.policy_change': 'Change of policy',
  'reason.failing': 'Nothing got through for three days',
  'reason.gone': 'The receiver says it is gone for good',
  'reason.other': 'Other reason',

  'topic.organisations': 'Organisations',
  'topic.listings': 'Needs and offers',
  'topic.matches': 'Matches',
  'topic.missions': 'Expert missions',
  'topic.trainings': 'Training',
  'topic.funding': 'Co-funding',
  'topic.deadlines': 'Deadlines',

  'cadence.at_once': 'At once',
  'cadence.daily': 'Once a day',
  'cadence.weekly': 'Once a week',
  'cadence.never': 'Never',

  'event.organisation.registered.title': '{title} is now registered',
  'event.organisation.registered.body':
    'It takes part for your country. If it claims to be a centre of excellence, please verify it.',
  'event.organisation.verified.title': '{title} is a verified centre of excellence',
  'event.organisation.verified.body':
    'Your national focal point has confirmed it. The mark is shown on all its offers.',

  'event.listing.submitted.title': 'Endorsement asked for: {title}',
  'event.listing.submitted.body': 'Please endorse it, return it with a reason, or decline it.',
  'event.listing.returned.title': 'Returned for revision: {title}',
  'event.listing.returned.body': 'Reason: {reason}. Please revise it and submit it again.',
  'event.listing.endorsed.title': 'Endorsed: {title}',
  'event.listing.endorsed.body': 'The next step is publication.',
  'event.listing.declined.title': 'Not endorsed: {title}',
  'event.listing.declined.body': 'Reason: {reason}. It will not be published.',
  'event.listing.published.title': 'Published: {title}',
  'event.listing.published.body': 'Everyone entitled can now find it, and the search for partners has begun.',
  'event.listing.closed.title': 'Closed: {title}',
  'event.listing.closed.body': 'Reason: {reason}. It is no longer matched.',
  'event.listing.withdrawn.title': 'Withdrawn: {title}',
  'event.listing.withdrawn.body': 'Reason: {reason}. It stays in the record but is no longer shown.',
  'event.listing.expired.title': 'Expired: {title}',
  'event.listing.expired.body': 'Nobody confirmed that it still holds. To bring it back, submit it again.',
  'event.listing.due.title': 'Overdue: {title}',
  'event.listing.due.body': 'It has been waiting in the state “{state}” for too long. Please act, or tell who will.',

  'event.match.suggested.title': 'Possible match: {title} – {other}',
  'event.match.suggested.body': 'See why the two fit, and decide whether to take it further.',
  'event.match.shortlisted.title': 'Short-listed: {other} for {title}',
  'event.match.shortlisted.body': 'The requesting side is considering this offer. Nothing is asked of you yet.',
  'event.match.dismissed.title': 'Match set aside: {title} – {other}',
  'event.match.dismissed.body': 'One side does not wish to take it further.',
  'event.match.introduced.title': 'Introduction: {title} – {other}',
  'event.match.introduced.body': 'Both sides can now see each other’s contacts and agree on what to do together.',
  'event.match.due.title': 'Overdue: your decision on a match for {title}',
  'event.match.due.body':
    'A possible counterpart ({other}) still waits for your word. Shortlist it, introduce both sides, or dismiss it with a reason.',
  'event.match.ended.title': 'Match ended: {title} – {other}',
  'event.match.ended.body': 'One of the two is no longer open or no longer fits.',

  'event.pool.proposed.title': 'Asked for by several countries: {title}',
  'event.pool.proposed.body':
    'Countries together: {other}. See what one course or mission for all of them would take, and what it would save.',
  'event.pool.dissolved.title': 'No longer proposed together: {title}',
  'event.pool.dissolved.body': 'The needs are no longer proposed to be met together. Each goes on by itself.',

  'event.mission.proposed.title': 'Expert mission proposed: {title}',
  'event.mission.proposed.body': 'The requesting side asks you to send an expert ({other}). Please accept or decline.',
  'event.mission.accepted.title': 'Expert mission accepted: {title}',
  'event.mission.accepted.body': 'The next step is the contract ({other}).',
  'event.mission.declined.title': 'Expert mission declined: {title}',
  'event.mission.declined.body':
    'The offering side ({other}) cannot send an expert. The reason is shown with the mission.',
  'event.mission.contracted.title': 'Contract agreed: {title}',
  'event.mission.contracted.body': 'The mission ({other}) can be prepared: travel, visa, insurance.',
  'event.mission.started.title': 'Expert mission under way: {title}',
  'event.mission.started.body': 'The expert ({other}) has begun work.',
  'event.mission.completed.title': 'Expert mission completed: {title}',
  'event.mission.completed.body':
    'Please evaluate it ({other}). Neither side sees the other’s evaluation before giving its own.',
  'event.mission.evaluated.title': 'Both evaluations are in: {title}',
  'event.mission.evaluated.body': 'You can now read what the other side thought of the mission ({other}).',
  'event.mission.cancelled.title': 'Expert mission cancelled: {title}',
  'event.mission.cancelled.body': 'The mission ({other}) will not take place. The reason is shown with it.',
  'event.mission.due.title': 'Overdue mission: {title}',
  'event.mission.due.body': 'The next step ({other}) is late. Please act, or tell who will.',

  'event.cohort.opened.title': 'Nominations open: {title}',
  'event.cohort.opened.body': 'Your country may nominate participants for this course.',
  'event.cohort.closed.title': 'Nominations closed: {title}',
  'event.cohort.closed.body': 'The host is now selecting. You will hear of each nomination.',
  'event.cohort.completed.title': 'Course completed: {title}',
  'event.cohort.completed.body': 'The results of the participants are recorded.',
  'event.cohort.cancelled.title': 'Course cancelled: {title}',
  'event.cohort.cancelled.body': 'It will not take place. The reason is shown with the course.',
  'event.cohort.due.title': 'Overdue course step: {title}',
  'event.cohort.due.body': 'The next step of this course is late. Please act, or tell who will.',

  'event.nomination.made.title': 'Nomination received: {title}',
  'event.nomination.made.body': 'From: {country}. Please select or refuse the nominee.',
  'event.nomination.selected.title': 'Nominee selected: {title}',
  'event.nomination.selected.body': 'Please confirm the place soon, or give it up so that someone else can have it.',
  'event.nomination.refused.title': 'Nominee not selected: {title}',
  'event.nomination.refused.body': 'The reason is shown with the nomination.',
  'event.nomination.accepted.title': 'Place confirmed: {title}',
  'event.nomination.accepted.body': 'Confirmed by: {country}.',
  'event.nomination.declined.title': 'Place given up: {title}',
  'event.nomination.declined.body': 'Given up by: {country}. The place is free again.',
  'event.nomination.completed.title': 'Participant completed: {title}',
  'event.nomination.completed.body': 'Your nominee has completed the course.',
  'event.nomination.due.title': 'Overdue nomination: {title}',
  'event.nomination.due.body': 'A step of the nomination from {country} is late. Please act, or tell who will.',

  'event.webhook.failed.title': 'Webhook not reached: {title}',
  'event.webhook.failed.body': 'Reason: {reason}. See what was tried, mend the receiver, then replay what was missed.',

  'event.pledge.offered.title': 'Co-funding offered: {title}',
  'event.pledge.offered.body': 'A donor offers to contribute ({other}). Please confirm or decline.',
  'event.pledge.confirmed.title': 'Co-funding confirmed: {title}',
  'event.pledge.confirmed.body': 'The requesting side has accepted your contribution. The next step is payment.',
  'event.pledge.declined.title': 'Co-funding declined: {title}',
  'event.pledge.declined.body': 'The requesting side does not take up your offer. The reason is shown with the pledge.',
  'event.pledge.paid.title': 'Contribution paid: {title}',
  'event.pledge.paid.body': 'The donor has recorded the payment ({other}).',
  'event.pledge.withdrawn.title': 'Co-funding withdrawn: {title}',
  'event.pledge.withdrawn.body': 'The donor has taken back the offer ({other}). The reason is shown with the pledge.',
  'event.pledge.due.title': 'Overdue contribution: {title}',
  'event.pledge.due.body': 'The next step of this pledge is late. Please act, or tell who will.',

  'mail.greeting': 'Hello {name},',
  'mail.several': '{topic}: {count, plural, one {# notice} other {# notices}}',
  'mail.daily': 'Your day: {count, plural, one {# notice} other {# notices}}',
  'mail.weekly': 'Your week: {count, plural, one {# notice} other {# notices}}',
  'mail.open': 'Open',
  'mail.more': '{count, plural, one {# more notice is} other {# more notices are}} waiting for you on the site.',
  'mail.why': 'You receive this mail because you act for an organisation or a country that is concerned.',
  'mail.preferences': 'Choose how often you receive mails',
  'mail.unsubscribe': 'Stop mails on this subject',
  'mail.unsubscribeSummary': 'Stop this summary',

  'unsubscribe.question': 'Stop these mails?',
  'unsubscribe.topic': 'You will receive no more mails on: {topic}. Notices stay visible when you sign in.',
  'unsubscribe.daily': 'You will no longer receive the daily summary. Notices stay visible when you sign in.',
  'unsubscribe.weekly': 'You will no longer receive the weekly summary. Notices stay visible when you sign in.',
  'unsubscribe.button': 'Stop these mails',
  'unsubscribe.done': 'Done: these mails are stopped',
  'unsubscribe.changeBack': 'Choose otherwise in your settings',
  'unsubscribe.unknown': 'This link is not complete',
  'unsubscribe.unknownBody': 'Please copy the whole link from the mail, or change your settings after signing in.',

  ...accessMessages,
  ...privacy,
  ...securityMessages,
  ...passkeyMessages,
  ...searches,
  ...talk,
} satisfies Required;

type ListingReason = (
  typeof returnReasons | typeof declineReasons | typeof closeReasons | typeof withdrawReasons
)[number];

/** What must have words; the compiler says what is missing when a role, kind, state or event is added. */
type Required = Record<
  | `role.${Role}`
  | `listing.kind.${KindName}`
  | `listing.state.${ListingState}`
  | `listing.action.${ListingEvent}`
  | `reason.${ListingReason}`
  | `topic.${NoticeTopic}`
  | `cadence.${Cadence}`
  | `event.${HeardEvent}.${'title' | 'body'}`,
  string
> &
  Record<string, string>;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
