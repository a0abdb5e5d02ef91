import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/**
 * From proposal to evaluation. The need side proposes and receives, the offer side releases the expert. Where a date
 * of the mission rules, the days count from it (see `dutySince`): contracted, until it starts; under way, from its end.
 */
export const missionWorkflow = workflow({
  states: {
    proposed: { owner: 'offerSide', dueIn: { days: 10 }, overdue: 'escalate' },
    accepted: { owner: 'needSide', dueIn: { days: 15 }, overdue: 'escalate' },
    contracted: { owner: 'needSide', dueIn: { days: 0 }, overdue: 'remind' },
    under_way: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'remind' },
    /** Both sides owe an evaluation; a duty names one owner, so the need side is named. */
    completed: { owner: 'needSide', dueIn: { days: 30 }, overdue: 'remind' },
    evaluated: null,
    declined: null,
    cancelled: null,
  },
  events: {
    accept: { from: ['proposed'], to: 'accepted' },
    decline: { from: ['proposed'], to: 'declined' },
    contract: { from: ['accepted'], to: 'contracted' },
    start: { from: ['contracted'], to: 'under_way' },
    complete: { from: ['under_way'], to: 'completed' },
    /** Fires when the second of the two evaluations is in. */
    evaluate: { from: ['completed'], to: 'evaluated' },
    cancel: { from: ['proposed', 'accepted', 'contracted', 'under_way'], to: 'cancelled' },
  },
});

export type MissionState = StateOf<typeof missionWorkflow>;
export type MissionEvent = EventOf<typeof missionWorkflow>;

export const missionDeclineReasons = [
  'no_expert_available',
  'dates_not_possible',
  'conditions_not_met',
  'outside_mandate',
  'other',
] as const;

export const missionCancelReasons = [
  'expert_unavailable',
  'no_longer_needed',
  'funding_lost',
  'entry_or_clearance_refused',
  'security',
  'ended_early',
  'other',
] as const;
