import { z } from 'zod';
import type { Context } from '../platform/context.js';

/** What a step's request carries: its command's input without what the address and If-Match already say. */
export function stepBody(input: z.ZodObject, idField: string) {
  const fields = Object.entries(input.shape).filter(([name]) => name !== idField && name !== 'version');
  return z.strictObject(Object.fromEntries(fields));
}

/** A command as the routes see it, once its body has been checked. */
export type Step<T> = (ctx: Context, given: object) => Promise<T>;
