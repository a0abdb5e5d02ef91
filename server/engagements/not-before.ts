import { Problem } from '../problems.js';

/** A step that the calendar must have reached; `day` is an ISO date, counted in UTC. */
export function notBefore(now: Date, day: string, what: string) {
  if (now.toISOString().slice(0, 10) < day) throw new Problem('wrong-state', `${what} on ${day}, not before`);
}
