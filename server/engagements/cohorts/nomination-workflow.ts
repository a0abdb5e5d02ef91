import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/**
 * One person on the way through one course. The institution selects, the focal point who nominated confirms: here the
 * need side is the nominating country. Where a date of the course rules, the days count from it (see `dutySince`).
 */
export const nominationWorkflow = workflow({
  states: {
    nominated: { owner: 'offerSide', dueIn: { days: 14 }, overdue: 'escalate' },
    selected: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'escalate' },
    accepted: { owner: 'offerSide', dueIn: { days: 30 }, overdue: 'remind' },
    refused: null,
    declined: null,
    completed: null,
  },
  events: {
    select: { from: ['nominated'], to: 'selected' },
    refuse: { from: ['nominated'], to: 'refused' },
    accept: { from: ['selected'], to: 'accepted' },
    decline: { from: ['nominated', 'selected', 'accepted'], to: 'declined' },
    complete: { from: ['accepted'], to: 'completed' },
  },
});

export type NominationState = StateOf<typeof nominationWorkflow>;
export type NominationEvent = EventOf<typeof nominationWorkflow>;

/** States that take a seat. */
export const SEATED = ['selected', 'accepted', 'completed'] satisfies NominationState[];

export const refuseReasons = ['not_qualified', 'language', 'no_seat_left', 'incomplete', 'other'] as const;
