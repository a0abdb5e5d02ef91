import { approvalWorkflow, invitationWorkflow } from './access/index.js';
import { cohortWorkflow, missionWorkflow, nominationWorkflow, pledgeWorkflow } from './engagements/index.js';
import { listingWorkflow } from './listings/index.js';
import { matchWorkflow } from './matching/index.js';

/** WHEN: every workflow by its noun; docs/workflows.md is written from this. */
export const workflows = {
  listing: listingWorkflow,
  match: matchWorkflow,
  mission: missionWorkflow,
  cohort: cohortWorkflow,
  nomination: nominationWorkflow,
  pledge: pledgeWorkflow,
  approval: approvalWorkflow,
  invitation: invitationWorkflow,
} as const;
