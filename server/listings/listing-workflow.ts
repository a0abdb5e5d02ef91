import { workflow, type EventOf, type StateOf } from '../platform/workflow.js';

/**
 * From draft to closed. `endorser` is the national focal point of the listing's country (the secretariat where there is
 * none), `publisher` likewise. Days follow docs/workflows.md: ten working days to endorse, three to publish, and a
 * re-confirmation every ninety days.
 */
export const listingWorkflow = workflow({
  states: {
    draft: { owner: 'owner', dueIn: { days: 30 }, overdue: 'remind' },
    submitted: { owner: 'endorser', dueIn: { workingDays: 10 }, overdue: 'escalate' },
    returned: { owner: 'owner', dueIn: { days: 30 }, overdue: 'remind' },
    endorsed: { owner: 'publisher', dueIn: { workingDays: 3 }, overdue: 'escalate' },
    published: { owner: 'system', dueIn: { days: 1 }, overdue: 'escalate' },
    matching: { owner: 'owner', dueIn: { days: 90 }, overdue: 'expire' },
    declined: null,
    closed: null,
    withdrawn: null,
    expired: { owner: 'owner', dueIn: { days: 30 }, overdue: 'remind' },
  },
  events: {
    submit: { from: ['draft', 'returned', 'expired'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned' },
    endorse: { from: ['submitted'], to: 'endorsed' },
    decline: { from: ['submitted'], to: 'declined' },
    publish: { from: ['endorsed'], to: 'published' },
    startMatching: { from: ['published'], to: 'matching' },
    reconfirm: { from: ['matching'], to: 'matching' },
    /** A material edit of what was already endorsed goes back to the focal point. */
    reopen: { from: ['endorsed', 'published', 'matching'], to: 'submitted' },
    close: { from: ['published', 'matching'], to: 'closed' },
    withdraw: {
      from: ['draft', 'submitted', 'returned', 'endorsed', 'published', 'matching', 'expired'],
      to: 'withdrawn',
    },
    expire: { from: ['published', 'matching'], to: 'expired' },
  },
});

export type ListingState = StateOf<typeof listingWorkflow>;
export type ListingEvent = EventOf<typeof listingWorkflow>;

/** Open listings are shown, indexed and matched. */
export const OPEN = ['published', 'matching'] satisfies ListingState[];
export const EDITABLE = [
  'draft',
  'submitted',
  'returned',
  'endorsed',
  'published',
  'matching',
  'expired',
] satisfies ListingState[];

/** Coded reasons; every refusal carries one. */
export const returnReasons = [
  'incomplete',
  'unclear',
  'wrong_sector',
  'needs_plan_reference',
  'duplicate',
  'other',
] as const;
export const declineReasons = [
  'not_a_priority',
  'outside_plan',
  'covered_elsewhere',
  'duplicate',
  'sensitive',
  'other',
] as const;
export const closeReasons = [
  'agreement_reached',
  'met_elsewhere',
  'no_longer_needed',
  'capacity_exhausted',
  'other',
] as const;
export const withdrawReasons = [
  'entered_by_mistake',
  'no_longer_valid',
  'funding_lost',
  'policy_change',
  'other',
] as const;
