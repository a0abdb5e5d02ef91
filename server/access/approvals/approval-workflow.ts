import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/** What one person proposed waits for a second one, who is reminded on the fifth day; on the seventh it lapses. */
export const approvalWorkflow = workflow({
  states: {
    open: { owner: 'secondPerson', dueIn: { days: 5 }, overdue: 'remind' },
    confirmed: null,
    refused: null,
    withdrawn: null,
    expired: null,
  },
  events: {
    confirm: { from: ['open'], to: 'confirmed' },
    refuse: { from: ['open'], to: 'refused' },
    withdraw: { from: ['open'], to: 'withdrawn' },
    expire: { from: ['open'], to: 'expired' },
  },
});

export type ApprovalState = StateOf<typeof approvalWorkflow>;
export type ApprovalEvent = EventOf<typeof approvalWorkflow>;

/** Days until a proposal lapses. */
export const APPROVAL_DAYS = 7;
