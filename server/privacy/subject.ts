import { createHmac } from 'node:crypto';
import type { Context } from '../platform/context.js';

/** Whom data is about: someone with an account, or someone known by their e-mail address alone. */
export interface Subject {
  personId: string | null;
  /** Lower case. */
  email: string;
}

/** What stands for an address in the log of accesses: whoever has only the database cannot tell whose it is. */
export const hashOf = ({ secret }: { secret: string }, email: string) =>
  createHmac('sha256', secret).update(`subject ${email.toLowerCase()}`).digest('base64url');

/** Puts the subject into a condition of the register, as parameters. */
export function about({ parts, now }: Context, { personId, email }: Subject, sql: string) {
  const values: Record<string, unknown> = { person: personId, email, hash: hashOf(parts, email), now: now() };
  const params: unknown[] = [];
  const bound = sql.replace(/\{(person|email|hash|now)\}/g, (_all, name: string) => `$${params.push(values[name])}`);
  return { sql: bound, params };
}
