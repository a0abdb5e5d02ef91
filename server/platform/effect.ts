import type { Context } from './context.js';

/**
 * A reaction that works outside the database (mail, search engine): it runs in no transaction, may run again after a
 * crash, and must therefore be idempotent by its own key.
 */
export function effect<P>(name: string, run: (ctx: Context, payload: P) => Promise<unknown>) {
  return Object.assign((ctx: Context, payload: P) => run(ctx, payload), { effect: name });
}
