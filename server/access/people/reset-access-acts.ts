import { z } from 'zod';
import { endSessionsOf, resetSecondFactor } from '../../auth/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import * as field from '../../platform/fields.js';
import { act } from '../approvals/act.js';

/** How whoever asks for it made sure that it is the person who asks them. */
export const proofs = ['in_person', 'video_call', 'call_back', 'official_letter'] as const;

export const resetInput = z.strictObject({ personId: field.id, proof: z.enum(proofs) });
type Reset = z.output<typeof resetInput>;

/** Two of the secretariat sign somebody out everywhere. */
export const endSessionsAct = act({
  input: resetInput,
  rights: () => [{ noun: 'person', action: 'endSessions' }],
  facts: async () => ({}),
  concerned: async (_ctx, { personId }) => [personId],
  perform: (ctx, given) => endSessionsNow(ctx, given),
});

/** Two of the secretariat take somebody's second factors away, who then sets up new ones. */
export const resetSecondFactorAct = act({
  input: resetInput,
  rights: () => [{ noun: 'person', action: 'resetSecondFactor' }],
  facts: async () => ({}),
  concerned: async (_ctx, { personId }) => [personId],
  perform: (ctx, given) => resetSecondFactorNow(ctx, given),
});

export async function endSessionsNow(ctx: CommandContext, { personId, proof }: Reset) {
  await endSessionsOf(ctx, personId);
  ctx.emit('person.signed_out', { personId, proof });
}

export async function resetSecondFactorNow(ctx: CommandContext, { personId, proof }: Reset) {
  await asSystem(ctx, ({ db }) => resetSecondFactor(db, personId));
  await endSessionsOf(ctx, personId);
  ctx.emit('person.reset', { personId, proof });
}
