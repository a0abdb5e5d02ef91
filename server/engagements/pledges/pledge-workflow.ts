import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/** A donor offers, those who receive confirm, the donor pays. */
export const pledgeWorkflow = workflow({
  states: {
    offered: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'escalate' },
    confirmed: { owner: 'donor', dueIn: { days: 60 }, overdue: 'remind' },
    paid: null,
    declined: null,
    withdrawn: null,
  },
  events: {
    confirm: { from: ['offered'], to: 'confirmed' },
    decline: { from: ['offered'], to: 'declined' },
    pay: { from: ['confirmed'], to: 'paid' },
    withdraw: { from: ['offered', 'confirmed'], to: 'withdrawn' },
  },
});

export type PledgeState = StateOf<typeof pledgeWorkflow>;
export type PledgeEvent = EventOf<typeof pledgeWorkflow>;

export const pledgeDeclineReasons = ['funded_already', 'conditions_not_acceptable', 'not_needed', 'other'] as const;
export const withdrawPledgeReasons = ['budget_cut', 'conditions_not_met', 'priorities_changed', 'other'] as const;
