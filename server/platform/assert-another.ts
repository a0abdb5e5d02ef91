import { Problem } from '../problems.js';
import type { ActionOn, Noun } from '../who-may.js';
import { asSystem } from './as-system.js';
import type { Context } from './context.js';
import type { DomainEvent } from './domain-event.js';
import { apartFrom, may, type Relations } from './policy.js';

/**
 * Throws where whoever took the earlier step takes this one too, or is here only as their deputy: two sides are two
 * people, even where one person belongs to both.
 */
export async function assertAnother<N extends Noun>(
  ctx: Context,
  { noun, action, relations }: { noun: N; action: ActionOn<N>; relations: Relations },
  { subjectId, step }: { subjectId: string; step: DomainEvent['name'] },
) {
  const taken: { actor_id: string | null; on_behalf_of: string | null }[] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT actor_id, on_behalf_of FROM domain_event WHERE subject_id = $1 AND name = $2`, [subjectId, step]),
  );
  const others = taken.flatMap(({ actor_id, on_behalf_of }) => [actor_id, on_behalf_of]).filter((id) => id !== null);
  if (!may(apartFrom(ctx.actor, others), noun, action, relations))
    throw new Problem('not-allowed', 'This takes another person than the step before; ask a colleague');
}
