export { accessRoutes } from './access-routes.js';
export { expireLapsedAccess } from './expire-lapsed-access.js';
export { actNames, type ActName } from './approvals/act-names.js';
export { approvalJson, approvalSchema } from './approvals/approval-json.js';
export { rightsOf } from './approvals/rights-of.js';
export { findApproval, listApprovals, type ApprovalView } from './approvals/approval-queries.js';
export { approvalWorkflow, type ApprovalState } from './approvals/approval-workflow.js';
export { Approval } from './approvals/approval.js';
export { approvalDue, confirmApproval, refuseApproval, withdrawApproval } from './approvals/decide-approval.js';
export { proposeTakeDown } from './approvals/propose-take-down.js';
export { proposeVerification } from './approvals/propose-verification.js';

export { delegateRole } from './delegations/delegate-role.js';
export { listDelegations, type DelegationView } from './delegations/delegation-queries.js';
export { lastDay } from './delegations/delegation-routes.js';
export { Delegation, type DelegationState } from './delegations/delegation.js';
export { endDelegation } from './delegations/end-delegation.js';

export { askToBreakGlass } from './glass/ask-to-break-glass.js';
export { glassKinds, type GlassKind } from './glass/glass-kinds.js';
export { listGlass, type GlassView } from './glass/glass-queries.js';
export { Glass } from './glass/glass.js';
export { readGlass } from './glass/read-glass.js';

export { acceptInvitation, findInvitation } from './people/accept-invitation.js';
export { changeRole } from './people/change-role.js';
export { endMembership } from './people/end-membership.js';
export { findHandover, type Handover } from './people/handover.js';
export { invitationToken, invitationTokenHash } from './people/invitation-token.js';
export { invitationWorkflow, type InvitationState } from './people/invitation-workflow.js';
export { Invitation } from './people/invitation.js';
export { inviteMember } from './people/invite-member.js';
export { grantableRoles, listInvitations, listMembers, type Member } from './people/member-queries.js';
export { lastOfKeepers } from './people/end-role.js';
export { proofs } from './people/reset-access-acts.js';
export { endSessionsOf, resetSecondFactorOf } from './people/reset-access.js';
export { expireInvitation, invitationDue, withdrawInvitation } from './people/withdraw-invitation.js';
