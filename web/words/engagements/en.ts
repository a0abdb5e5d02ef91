import type {
  CohortEvent,
  cohortCancelReasons,
  CohortState,
  LedgerKind,
  missionCancelReasons,
  missionDeclineReasons,
  MissionEvent,
  MissionState,
  NominationEvent,
  NominationState,
  pledgeDeclineReasons,
  PledgeEvent,
  PledgeForm,
  PledgeState,
  refuseReasons,
  withdrawPledgeReasons,
} from '../../../server/engagements/index.js';

/** Also among the reasons to set a match aside. */
type Shared = 'other' | 'language';

type Code = Exclude<
  | (
      | typeof missionDeclineReasons
      | typeof missionCancelReasons
      | typeof cohortCancelReasons
      | typeof refuseReasons
      | typeof pledgeDeclineReasons
      | typeof withdrawPledgeReasons
    )[number]
  | PledgeForm
  | LedgerKind,
  Shared
>;

/** What must have words; the compiler says what is missing when a step, a stage or a reason is added. */
type Required = Record<
  | `do.mission.${MissionEvent}`
  | `do.cohort.${CohortEvent}`
  | `do.nomination.${NominationEvent}`
  | `do.pledge.${PledgeEvent}`
  | `state.mission.${MissionState}`
  | `state.cohort.${CohortState}`
  | `state.nomination.${NominationState}`
  | `state.pledge.${PledgeState}`
  | `code.${Code}`,
  string
>;

/** What the pages say of missions, courses, nominations and pledges. */
export const engagements = {
  'engagements.title': 'Engagements',
  'engagements.none': 'You have no part in any mission, course or pledge yet.',
  'engagement.because': 'Reason: {reason}',
  'engagement.dates': 'Dates',
  'engagement.documents': 'Documents',
  'noun.mission': 'Expert mission',
  'noun.cohort': 'Course',
  'noun.nomination': 'Nomination',
  'noun.pledge': 'Pledge',
  'timeline.title': 'What happened',
  'next.title': 'Next step',
  'next.none': 'Nothing is due any more.',
  'next.mine': 'Your move',
  'next.due': 'Due:',
  'next.late': 'Late',
  'next.mission.proposed': 'Accept or decline the mission',
  'next.mission.accepted': 'Read the contract and record that it is agreed',
  'next.mission.contracted': 'Record that the expert has begun',
  'next.mission.under_way': 'Record that the work is done',
  'next.mission.completed': 'Evaluate the mission',
  'next.cohort.open': 'Close the call for nominations',
  'next.cohort.closed': 'Select, hold the course and record its end',
  'next.nomination.nominated': 'Select or refuse the nominee',
  'next.nomination.selected': 'Confirm the place or give it up',
  'next.nomination.accepted': 'Record that the course was finished',
  'next.pledge.offered': 'Confirm or decline the pledge',
  'next.pledge.confirmed': 'Pay, and name the transaction',
  'owner.needSide': 'The side in need',
  'owner.offerSide': 'The side that offers',
  'owner.donor': 'The donor',
  'do.mission.accept': 'Accept',
  'do.mission.decline': 'Decline',
  'do.mission.contract': 'Read the contract and agree',
  'do.mission.start': 'The expert has begun',
  'do.mission.complete': 'The work is done',
  'do.mission.evaluate': 'Evaluate',
  'do.mission.cancel': 'Call it off',
  'do.cohort.nominate': 'Nominate a participant',
  'do.cohort.close': 'Close the call',
  'do.cohort.complete': 'The course is over',
  'do.cohort.cancel': 'Cancel the course',
  'do.nomination.select': 'Give a place',
  'do.nomination.accept': 'Confirm the place',
  'do.nomination.complete': 'Finished: issue the certificate',
  'do.nomination.refuse': 'Refuse',
  'do.nomination.decline': 'Give the place up',
  'do.pledge.confirm': 'Confirm',
  'do.pledge.pay': 'Record the payment',
  'do.pledge.decline': 'Decline',
  'do.pledge.withdraw': 'Withdraw the pledge',
  'state.mission.proposed': 'Proposed',
  'state.mission.accepted': 'Accepted',
  'state.mission.contracted': 'Contract agreed',
  'state.mission.under_way': 'Under way',
  'state.mission.completed': 'Completed',
  'state.mission.evaluated': 'Evaluated',
  'state.mission.declined': 'Declined',
  'state.mission.cancelled': 'Called off',
  'state.cohort.open': 'Open for nominations',
  'state.cohort.closed': 'Nominations closed',
  'state.cohort.completed': 'Completed',
  'state.cohort.cancelled': 'Cancelled',
  'state.nomination.nominated': 'Nominated',
  'state.nomination.selected': 'Selected',
  'state.nomination.accepted': 'Place confirmed',
  'state.nomination.refused': 'Not selected',
  'state.nomination.declined': 'Given up',
  'state.nomination.completed': 'Course finished',
  'state.pledge.offered': 'Offered',
  'state.pledge.confirmed': 'Confirmed',
  'state.pledge.paid': 'Paid',
  'state.pledge.declined': 'Declined',
  'state.pledge.withdrawn': 'Withdrawn',
  'ask.title': 'Title',
  'ask.expertName': 'Name of the expert',
  'ask.dutyStation': 'Place of work',
  'ask.startsOn': 'First day',
  'ask.endsOn': 'Last day',
  'ask.nominationsCloseOn': 'Last day for nominations',
  'ask.seats': 'Places',
  'ask.rating': 'How useful it was',
  'ask.contractHash': 'Text of the contract',
  'ask.country': 'Country',
  'ask.participantName': 'Name of the participant',
  'ask.participantEmail': 'E-mail address of the participant',
  'ask.organisation': 'Place of work of the participant',
  'ask.rank': 'Order of preference',
  'ask.reference': 'Reference of the transaction',
  'ask.amount': 'Amount',
  'ask.currency': 'Currency (ISO 4217)',
  'ask.form': 'Form',
  'ask.description': 'Description',
  'rating.1': '1: not at all useful',
  'rating.2': '2: of little use',
  'rating.3': '3: useful in part',
  'rating.4': '4: useful',
  'rating.5': '5: fully met what was asked',
  'code.no_expert_available': 'No expert available',
  'code.dates_not_possible': 'Dates not possible',
  'code.conditions_not_met': 'Conditions not met',
  'code.outside_mandate': 'Outside our mandate',
  'code.expert_unavailable': 'The expert cannot come',
  'code.no_longer_needed': 'No longer needed',
  'code.funding_lost': 'Funding lost',
  'code.entry_or_clearance_refused': 'Entry or clearance refused',
  'code.security': 'Security',
  'code.ended_early': 'Ended early',
  'code.too_few_participants': 'Too few participants',
  'code.postponed': 'Postponed',
  'code.not_qualified': 'Not qualified',
  'code.no_seat_left': 'No place left',
  'code.incomplete': 'Incomplete',
  'code.funded_already': 'Funded already',
  'code.conditions_not_acceptable': 'Conditions not acceptable',
  'code.not_needed': 'Not needed',
  'code.budget_cut': 'Budget cut',
  'code.priorities_changed': 'Priorities changed',
  'code.cash': 'In cash',
  'code.in_kind': 'In kind',
  'code.commitment': 'Committed',
  'code.disbursement': 'Paid',
  'code.release': 'Released',
  'contract.title': 'Contract',
  'contract.hint': 'You record that all parties have agreed to exactly this text.',
  'contract.hash': 'Fingerprint of the text (SHA-256):',
  'evaluation.title': 'Evaluations',
  'nominations.title': 'Nominations',
  'nomination.cv': 'Curriculum vitae',
  'nomination.certificate': 'Certificate',
  'cohort.listing': 'Training course',
  'cohort.listing.see': 'Its description',
  'pledge.to': 'Pledged to',
  'pledge.ledger': 'Booked',
} satisfies Required & Record<string, string>;

export type EngagementWords = Record<keyof typeof engagements, string>;
