import { system } from '../actor.js';
import { asActor } from './as-actor.js';
import type { Context } from './context.js';

/**
 * A step inside a person's use case that is the machine's own: finding the account behind an e-mail, telling the other
 * side. What it may read is not what the person may read, so nothing of it goes into an answer unchecked.
 */
export async function asSystem<C extends Context, T>(ctx: C, step: (ctx: C) => Promise<T>): Promise<T> {
  return ctx.actor.kind === 'system' ? step(ctx) : asActor(ctx, system, step);
}
