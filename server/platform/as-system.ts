import { system } from '../actor.js';
import type { Context } from './context.js';

/**
 * A step inside a person's use case that is the machine's own: finding the account behind an e-mail, telling the other
 * side. What it may read is not what the person may read, so nothing of it goes into an answer unchecked.
 */
export const asSystem = <T>(ctx: Context, step: (ctx: Context) => Promise<T>): Promise<T> =>
  step({ ...ctx, actor: system });
