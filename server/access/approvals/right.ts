import { isAdministrator, type Actor } from '../../actor.js';
import { isVacant } from '../../organisations/index.js';
import { actsFor } from '../../platform/acts-for.js';
import type { Context } from '../../platform/context.js';
import { apartFrom, authorize, may, mayWithAnother, principalOf, type Relations } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import type { ActionOn, Noun } from '../../who-may.js';

/** A line of the table of rights. */
export type Right = { [N in Noun]: { noun: N; action: ActionOn<N> } }[Noun];

/** Whose affair something is. */
export interface Place {
  organisationId: string | null;
  country: string | null;
}

/** How a place stands to this actor; whether the secretariat stands in is only asked for the secretariat. */
export async function relationsOf(ctx: Context, { organisationId, country }: Place): Promise<Relations> {
  const vacancy = isAdministrator(ctx.actor) && (await isVacant(ctx, country));
  return { owner: [organisationId], country: [country], vacancy };
}

const granted = (check: typeof may, actor: Actor, rights: readonly Right[], relations: Relations) =>
  rights.every(({ noun, action }) => check(actor, noun, action as never, relations));

/** Whether the actor may do all of it, alone or as one of two, being none of these persons nor acting for one of them. */
export const mayDecide = (
  actor: Actor,
  rights: readonly Right[],
  relations: Relations,
  concerned: readonly (string | null)[],
): boolean => granted(mayWithAnother, apartFrom(actor, concerned), rights, relations);

/**
 * Whether the actor may do all of it alone (true) or with a second person (false); throws when neither. `concerned` are
 * those it is done to: nobody decides on themselves, nor does their deputy.
 */
export async function needsNobodyElse(
  ctx: Context,
  rights: readonly Right[],
  place: Place,
  concerned: readonly string[],
): Promise<boolean> {
  const relations = await relationsOf(ctx, place);
  const actor = apartFrom(ctx.actor, concerned);
  const alone = granted(may, actor, rights, relations);
  if (!alone && !granted(mayWithAnother, actor, rights, relations)) {
    if (granted(mayWithAnother, ctx.actor, rights, relations))
      throw new Problem('not-allowed', 'Nobody decides on themselves, nor does their deputy');
    for (const { noun, action } of rights) authorize(ctx.actor, noun, action as never, relations, true);
    throw new Problem('not-allowed');
  }
  for (const { noun, action } of rights) actsFor(ctx.actor, principalOf(actor, noun, action as never, relations));
  return alone;
}
