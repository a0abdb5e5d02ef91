import { workflow, type EventOf, type StateOf } from '../../platform/workflow.js';

/**
 * `awaiting`: a role that takes two to give; the proposal to the second person holds the clock. `sent`: the link is
 * good for seven days; on the fifth whoever invited hears that nobody has come.
 */
export const invitationWorkflow = workflow({
  states: {
    awaiting: { owner: 'secondPerson', dueIn: { days: 5 }, overdue: 'remind' },
    sent: { owner: 'invited', dueIn: { days: 5 }, overdue: 'remind' },
    accepted: null,
    withdrawn: null,
    expired: null,
  },
  events: {
    send: { from: ['awaiting'], to: 'sent' },
    accept: { from: ['sent'], to: 'accepted' },
    withdraw: { from: ['awaiting', 'sent'], to: 'withdrawn' },
    expire: { from: ['awaiting', 'sent'], to: 'expired' },
  },
});

export type InvitationState = StateOf<typeof invitationWorkflow>;
export type InvitationEvent = EventOf<typeof invitationWorkflow>;

/** Days a link is good for. */
export const INVITATION_DAYS = 7;
