import { z } from 'zod';
import { findActor } from '../../auth/index.js';
import { actsFor } from '../../platform/acts-for.js';
import { asSystem } from '../../platform/as-system.js';
import { command, type CommandContext } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { lock, update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import * as field from '../../platform/fields.js';
import { apartFrom, principalOf } from '../../platform/policy.js';
import { invalid, Problem } from '../../problems.js';
import { Approval } from './approval.js';
import { approvalWorkflow, type ApprovalEvent } from './approval-workflow.js';
import { approvedActs } from './approved-acts.js';
import { hashOf } from './propose.js';
import { mayDecide, relationsOf } from './right.js';

const which = { approvalId: field.id };

/** The second person agrees to exactly what was proposed, and it is done. */
export const confirmApproval = command('confirm-approval', {
  input: z.strictObject({
    ...which,
    /** The hash of what was read, so that nobody agrees to another. */
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hexadecimal'),
  }),

  async run(ctx, { approvalId, hash }) {
    const approval = await asSecond(ctx, approvalId, 'confirm');
    if (hash !== approval.inputHash) throw invalid('hash', 'Not the hash of this proposal; read it again');
    if ((await hashOf(ctx, approval.act, approval.input)) !== approval.inputHash)
      throw new Problem('stale-version', 'What this rests on has changed since; it must be proposed anew');
    await assertStillEntitled(ctx, approval);

    await settle(ctx, approval, 'confirm');
    const { organisationId, country, proposedById, input, act } = approval;
    const confirmedById = ctx.actor.id!;
    await approvedActs[act].perform(ctx, input, { organisationId, country, proposedById, confirmedById });
    ctx.emit('approval.confirmed', { approvalId, act });
    return approval;
  },
});

/** The second person does not agree. */
export const refuseApproval = command('refuse-approval', {
  input: z.strictObject(which),

  async run(ctx, { approvalId }) {
    const approval = await asSecond(ctx, approvalId, 'refuse');
    await drop(ctx, approval, 'refuse');
    ctx.emit('approval.refused', { approvalId, act: approval.act });
    return approval;
  },
});

/** Whoever proposed it takes it back. */
export const withdrawApproval = command('withdraw-approval', {
  input: z.strictObject(which),

  async run(ctx, { approvalId }) {
    const approval = await asSystem(ctx, ({ db }) => lock(db, Approval, approvalId));
    if (ctx.actor.kind !== 'person' || approval.proposedById !== ctx.actor.id)
      throw new Problem((await isSecond(ctx, approval)) ? 'not-allowed' : 'not-found');
    assertOpen(ctx, approval, 'withdraw');
    await drop(ctx, approval, 'withdraw');
    ctx.emit('approval.withdrawn', { approvalId, act: approval.act });
    return approval;
  },
});

/** Nobody came in time. Asked again once it is locked. */
export const expireApproval = command('expire-approval', {
  input: z.object(which),

  async run(ctx, { approvalId }) {
    const approval = await lock(ctx.db, Approval, approvalId);
    if (approval.state !== 'open' || approval.expiresAt > ctx.now()) return;
    await drop(ctx, approval, 'expire');
    ctx.emit('approval.expired', { approvalId, act: approval.act });
  },
});

/** A proposal still waits: tells those who may be the second. */
export const approvalDue = command('approval-due', {
  input: z.object({ approvalId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const approval = await db.findOneBy(Approval, { id: due.approvalId });
    if (approval?.state === due.state) emit('approval.due', { ...due, act: approval.act });
  },
});

/** The proposal, locked, for an actor who may be its second person. */
async function asSecond(ctx: CommandContext, id: string, event: ApprovalEvent): Promise<Approval> {
  const approval = await asSystem(ctx, ({ db }) => lock(db, Approval, id));
  if (!(await isSecond(ctx, approval))) {
    const involved = ctx.actor.id !== null && ctx.actor.id === approval.proposedById;
    const otherwise = involved || (await isSecond(ctx, approval, []));
    throw new Problem(
      otherwise ? 'not-allowed' : 'not-found',
      otherwise
        ? 'It takes a second person: not whoever proposed it, whom it is about, or a deputy of either'
        : undefined,
    );
  }
  assertOpen(ctx, approval, event);
  const apart = apartFrom(ctx.actor, await excludedFrom(ctx, approval));
  const relations = await relationsOf(ctx, approval);
  for (const { noun, action } of approvedActs[approval.act].rights(approval.input))
    actsFor(ctx.actor, principalOf(apart, noun, action as never, relations));
  return approval;
}

/** Whether this actor may decide on it as somebody else than those who have a part in it. */
export async function isSecond(ctx: Context, approval: Approval, excluded?: string[]): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false;
  const rights = approvedActs[approval.act].rights(approval.input);
  return mayDecide(
    ctx.actor,
    rights,
    await relationsOf(ctx, approval),
    excluded ?? (await excludedFrom(ctx, approval)),
  );
}

const excludedFrom = async (ctx: Context, { act, input, proposedById, proposedForId }: Approval) => [
  proposedById,
  ...(proposedForId ? [proposedForId] : []),
  ...(await asSystem(ctx, (ctx) => approvedActs[act].concerned(ctx, input))),
];

function assertOpen({ now }: Context, approval: Approval, event: ApprovalEvent) {
  approvalWorkflow.next(approval.state, event);
  if (approval.expiresAt <= now()) throw new Problem('wrong-state', 'Nobody confirmed it within seven days');
}

/** A proposal is worth what its proposer may do today. */
async function assertStillEntitled(ctx: CommandContext, approval: Approval) {
  const proposer = await asSystem(ctx, ({ db }) => findActor(db, approval.proposedById, ctx.now()));
  const rights = approvedActs[approval.act].rights(approval.input);
  const relations = proposer && (await relationsOf({ ...ctx, actor: proposer }, approval));
  if (!proposer || !mayDecide(proposer, rights, relations!, []))
    throw new Problem('wrong-state', 'Whoever proposed it may no longer do so');
}

async function drop(ctx: CommandContext, approval: Approval, event: ApprovalEvent) {
  await settle(ctx, approval, event);
  await approvedActs[approval.act].drop?.(ctx, approval.input);
}

async function settle(ctx: CommandContext, approval: Approval, event: ApprovalEvent) {
  approval.move(event, ctx.now(), ctx.actor.id);
  await asSystem(ctx, async ({ db }) => {
    await update(db, approval);
    const { id, state, stateSince } = approval;
    await startDuty(db, { kind: 'approval', id, state, since: stateSince, workflow: approvalWorkflow });
  });
}
