import type { Context } from '../../platform/context.js';
import { grantedBy } from '../../platform/policy.js';
import { noteAccess, type Way } from '../../privacy/index.js';
import { nominationRelations } from './nomination-policy.js';
import type { Nomination } from './nomination.js';

/** Nominees are told who read what a country says of them. */
export const noteNomineeAccess = (ctx: Context, nominations: readonly Nomination[], way: Way) =>
  noteAccess(ctx, {
    item: 'nomination',
    way,
    seen: nominations.map((nomination) => ({
      thing: { kind: 'nomination', id: nomination.id },
      email: nomination.participantEmail,
      by: grantedBy(ctx.actor, 'nomination', 'view', nominationRelations(nomination)),
    })),
  });
