import { z } from 'zod';
import { instant } from '../../platform/http/route.js';
import { actNames } from './act-names.js';
import type { ApprovalView } from './approval-queries.js';
import { approvalWorkflow, type ApprovalState } from './approval-workflow.js';

/** The public shape of a proposal. Columns may change; this may only grow. */
export const approvalSchema = z
  .object({
    id: z.uuid(),
    act: z.enum(actNames),
    input: z.record(z.string(), z.unknown()).describe('What is proposed, as it was given'),
    hash: z.string().describe('Of the proposal and what it rests on; send it back to confirm'),
    title: z.string().nullable().describe('The organisation or listing it is about'),
    person: z.string().nullable().describe('Whom it is about: a name, or the address that is invited'),
    noteVerbale: z.string().nullable(),
    replaces: z.string().nullable().describe('The name of who loses the role by it'),
    subjectId: z.uuid(),
    organisationId: z.uuid().nullable(),
    country: z.string().nullable(),
    proposedBy: z.object({ id: z.uuid(), name: z.string() }),
    proposedFor: z.uuid().nullable().describe('Whose deputy proposed it'),
    proposedAt: instant,
    expiresAt: instant,
    state: z.enum(approvalWorkflow.names as [ApprovalState, ...ApprovalState[]]),
    stateSince: instant,
    owner: z.string().nullable().describe('Who must act next'),
    decidedBy: z.uuid().nullable(),
    actions: z.array(z.enum(['confirm', 'refuse', 'withdraw'])).describe('What you may do with it now'),
  })
  .meta({ id: 'Approval' });

export function approvalJson({
  approval,
  title,
  person,
  noteVerbale,
  replaces,
  proposedBy,
  waitsForMe,
  mine,
}: ApprovalView): z.input<typeof approvalSchema> {
  return {
    ...approval,
    hash: approval.inputHash,
    title,
    person,
    noteVerbale,
    replaces,
    proposedBy: { id: approval.proposedById, name: proposedBy },
    proposedFor: approval.proposedForId,
    owner: approvalWorkflow.duty(approval.state)?.owner ?? null,
    decidedBy: approval.decidedById,
    actions: [
      ...(waitsForMe ? (['confirm', 'refuse'] as const) : []),
      ...(mine && approval.state === 'open' ? (['withdraw'] as const) : []),
    ],
  };
}
