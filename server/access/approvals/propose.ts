import { createHash } from 'node:crypto';
import canonical from 'canonicalize';
import { actedFor } from '../../platform/acts-for.js';
import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { insert } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import { uuidv7 } from '../../platform/uuid.js';
import { Problem } from '../../problems.js';
import type { ActName } from './act-names.js';
import { Approval } from './approval.js';
import { APPROVAL_DAYS, approvalWorkflow } from './approval-workflow.js';
import { approvedActs } from './approved-acts.js';
import type { Place } from './right.js';

/** RFC 8785. The package's types do not say that it is CommonJS. */
const canonicalize = canonical as unknown as typeof canonical.default;

const DAY = 86_400_000;

interface Proposal extends Place {
  act: ActName;
  input: Record<string, unknown>;
  subject: { kind: string; id: string };
}

/** Writes down what waits for a second person, for an actor who has been found to be a first one. */
export async function propose(ctx: CommandContext, proposal: Proposal): Promise<Approval> {
  const { actor, now, emit } = ctx;
  const { act, input, subject, organisationId, country } = proposal;
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  const at = now();
  const inputHash = await hashOf(ctx, act, input);
  const approval = Object.assign(new Approval(), {
    id: uuidv7(at),
    act,
    input,
    inputHash,
    subjectKind: subject.kind,
    subjectId: subject.id,
    organisationId,
    country,
    proposedById: actor.id,
    proposedForId: actedFor(actor),
    proposedAt: at,
    expiresAt: new Date(at.getTime() + APPROVAL_DAYS * DAY),
    stateSince: at,
  });
  await asSystem(ctx, async ({ db }) => {
    if (await db.existsBy(Approval, { act, inputHash, state: 'open' }))
      throw new Problem('conflict', 'The same is already proposed and waits for a second person');
    await insert(db, approval);
    await startDuty(db, { kind: 'approval', id: approval.id, state: 'open', since: at, workflow: approvalWorkflow });
  });
  emit('approval.proposed', { approvalId: approval.id, act });
  return approval;
}

/** What whoever confirms confirms: the act, its input, and the facts as they are now. */
export async function hashOf(ctx: Context, act: ActName, input: Record<string, unknown>): Promise<string> {
  const facts = await asSystem(ctx, (ctx) => approvedActs[act].facts(ctx, input));
  return createHash('sha256')
    .update(canonicalize({ act, input, facts: JSON.parse(JSON.stringify(facts)) as object })!)
    .digest('hex');
}
