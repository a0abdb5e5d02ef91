import { invalid } from '../problems.js';

export const DAY = 86_400_000;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** A day counts from its first moment, UTC. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

export function assertEndsAfterStart({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  if (endsOn < startsOn) throw invalid('endsOn', `Ends on ${endsOn}, before it starts on ${startsOn}`);
}

/** The later of an instant and the start of a day: a clock never runs from before the state it belongs to. */
export const notBefore = (at: Date, day: string): Date => (startOf(day) > at ? startOf(day) : at);
