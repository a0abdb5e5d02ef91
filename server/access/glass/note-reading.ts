import type { z } from 'zod';
import type { Context } from '../../platform/context.js';
import { findExpert, noteAccess } from '../../privacy/index.js';
import type { contentSchema } from './glass-kinds.js';
import type { Glass } from './glass.js';

interface Reading {
  glass: Glass;
  content: z.input<typeof contentSchema>;
}

/** Whom it is about sees each reading, with the reason that was given; what cannot be noted is not read. */
export async function noteReading(ctx: Context, { glass, content: { nomination, mission } }: Reading): Promise<void> {
  const by = ctx.actor.memberships.find(({ role }) => role === 'administrator');
  const thing = { kind: glass.kind, id: glass.subjectId };
  const look = { way: 'breakGlass', reason: glass.reason } as const;
  if (nomination)
    await noteAccess(ctx, { ...look, item: 'nomination', seen: [{ thing, email: nomination.participantEmail, by }] });
  if (!mission?.expertName) return;
  const personId = await findExpert(ctx, { organisationId: mission.offer.organisationId, name: mission.expertName });
  await noteAccess(ctx, { ...look, item: 'expert', seen: [{ thing, personId, by }] });
}
