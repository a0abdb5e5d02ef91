import type { Actor } from '../actor.js';

const principals = new WeakMap<Actor, string>();

/** Noted where a right is found that someone holds only as a deputy; the record of the change then names both. */
export const actsFor = (actor: Actor, principal: string | undefined): void => {
  if (principal) principals.set(actor, principal);
};

/** For whom this actor has acted so far. */
export const actedFor = (actor: Actor): string | null => principals.get(actor) ?? null;
