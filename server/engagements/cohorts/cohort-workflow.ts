import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/**
 * One running of a course: the call is open, then closed, then the course is over. The days count from the closing
 * date of the call, and from the last day of the course (see `dutySince`).
 */
export const cohortWorkflow = workflow({
  states: {
    open: { owner: 'offerSide', dueIn: { days: 1 }, overdue: 'remind' },
    closed: { owner: 'offerSide', dueIn: { days: 30 }, overdue: 'remind' },
    completed: null,
    cancelled: null,
  },
  events: {
    nominate: { from: ['open'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
    complete: { from: ['closed'], to: 'completed' },
    cancel: { from: ['open', 'closed'], to: 'cancelled' },
  },
});

export type CohortState = StateOf<typeof cohortWorkflow>;
export type CohortEvent = EventOf<typeof cohortWorkflow>;

export const cohortCancelReasons = ['too_few_participants', 'funding_lost', 'security', 'postponed', 'other'] as const;
