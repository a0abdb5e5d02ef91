import { z } from 'zod';
import { attachFile, detachFiles } from '../../files/index.js';
import { command, type CommandContext } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { Cohort } from './cohort.js';
import { nominationRelations } from './nomination-policy.js';
import { nominationStep } from './nomination-steps.js';
import { nominationWorkflow } from './nomination-workflow.js';
import { Nomination } from './nomination.js';
import { assertSameVersion } from '../same-version.js';

/** The focal point adds the nominee's curriculum vitae, or puts another in its place. */
export const attachCv = command('attach-cv', {
  input: z.strictObject({ ...nominationStep, fileId: field.id }),

  async run(ctx, { fileId, ...given }) {
    const found = await openNomination(ctx, 'attach', given);
    await attachCvTo(ctx, found.nomination, fileId);
    return found;
  },
});

export async function attachCvTo(ctx: CommandContext, nomination: Nomination, fileId: string) {
  const fileIds = await attachFile(ctx, fileId, {
    as: 'cv',
    toId: nomination.id,
    country: nomination.country,
    hostOrganisationId: nomination.offerOrganisationId,
    subject: nomination.participantEmail,
  });
  ctx.emit('nomination.cvAttached', { nominationId: nomination.id, cohortId: nomination.cohortId, fileIds });
}

/** The focal point takes the curriculum vitae away; its content is destroyed. */
export const removeCv = command('remove-cv', {
  input: z.strictObject(nominationStep),

  async run(ctx, given) {
    const found = await openNomination(ctx, 'remove', given);
    const { id: nominationId, cohortId } = found.nomination;
    const fileIds = await detachFiles(ctx, { as: 'cv', toId: nominationId });
    if (fileIds.length > 0) ctx.emit('nomination.cvRemoved', { nominationId, cohortId, fileIds });
    return found;
  },
});

async function openNomination(
  { db, actor }: CommandContext,
  action: 'attach' | 'remove',
  given: { nominationId: string; version?: number | undefined },
) {
  const nomination = await lock(db, Nomination, given.nominationId);
  const relations = nominationRelations(nomination);
  authorize(actor, 'nomination', 'view', relations);
  authorize(actor, 'cv', action, relations, true);
  assertSameVersion(nomination, given.version);
  if (action === 'attach' && nominationWorkflow.allowed(nomination.state).length === 0)
    throw new Problem('wrong-state', `The nomination is ${nomination.state}`);
  return { nomination, cohort: await db.findOneByOrFail(Cohort, { id: nomination.cohortId }) };
}
