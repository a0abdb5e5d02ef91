import { createHash } from 'node:crypto';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each try the next one comes: ten tries over some three days, as the Standard Webhooks specification proposes. */
export const PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
export const TRIES = PAUSES.length + 1;
const LONGEST_WAIT = 24 * HOUR;

export interface Tried {
  deliveryId: string;
  /** How many tries there have been. */
  tries: number;
  at: Date;
  /** What a 429 or 503 asked for. */
  retryAfter: string | null;
}

/**
 * When to try again, or undefined when that was the last. Each pause is a fifth shorter to a fifth longer, by chance but
 * always the same for the same try; and never shorter than the receiver asked for, up to a day.
 */
export function nextTry({ deliveryId, tries, at, retryAfter }: Tried): Date | undefined {
  const pause = PAUSES[tries - 1];
  if (pause === undefined) return undefined;
  const chance = createHash('sha256').update(`${deliveryId} ${tries}`).digest().readUInt32BE(0) / 2 ** 32;
  const jittered = Math.round(pause * (0.8 + 0.4 * chance));
  return new Date(at.getTime() + Math.max(jittered, Math.min(waitAsked(retryAfter, at), LONGEST_WAIT)));
}

/** Seconds or a date (RFC 9110, 10.2.3); anything else asks for nothing. */
function waitAsked(retryAfter: string | null, at: Date): number {
  const asked = retryAfter?.trim() ?? '';
  if (/^\d{1,10}$/.test(asked)) return Number(asked) * SECOND;
  const until = asked.endsWith('GMT') ? Date.parse(asked) : NaN;
  return Number.isNaN(until) ? 0 : Math.max(0, until - at.getTime());
}
