import type { Meaning } from './meaning.js';

/**
 * The features of a listing in numbers, as signals compare them. Codes are numbers of the `CodeBook`; a day counts from
 * 2000-01-01; money is in minor units.
 */
export interface Facts {
  readonly side: number;
  /** 0: none, an intergovernmental body. */
  readonly country: number;
  readonly organisation: number;
  /** Its languages, and whether there may be an interpreter. */
  readonly tongues: number;
  readonly modalities: number;
  readonly places: number;
  readonly eligibility: number;
  /** 0: open. */
  readonly startDay: number;
  /** `NO_DAY`: open. */
  readonly endDay: number;
  /** `NO_DAY`: none. */
  readonly deadlineDay: number;
  /** 0: not stated. */
  readonly seats: number;
  /** 0: not stated; 1 to 4. */
  readonly level: number;
  /** NaN: not stated. */
  readonly amount: number;
  readonly currency: number;
  /** What is rarely said or the same for many listings. */
  readonly profile: number;
  readonly confirmedDay: number;
  /** NaN: nothing. */
  readonly coverable: number;
  /** Null: no provider of embeddings has read it. */
  readonly meaning: Meaning | null;
  /** Sectors and SDGs from `codesFrom` to before `codesTo`, as `subject-codes.ts` numbers them. */
  readonly codes: Uint16Array;
  readonly codesFrom: number;
  readonly codesTo: number;
}

export const [NEED, OFFER, FUND] = [0, 1, 2] as const;
export const [UNSURE, NO, YES] = [0, 1, 2] as const;
export const NO_DAY = 65_535;
/** The number of the set that has none, in every code book. */
export const NO_PLACES = 0;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);

/** Dates that were asked about: listings share few, and parsing them takes half the time of adding a listing. */
const days = new Map<string, number>();

/** Days before 2000 and after 2179 are the ends of the scale. */
export function dayOf(date: string): number {
  let day = days.get(date);
  if (day === undefined) {
    day = Math.min(NO_DAY - 1, Math.max(1, Math.round((Date.parse(date) - FIRST_DAY) / DAY)));
    if (days.size > 20_000) days.clear();
    days.set(date, day);
  }
  return day;
}

const dates: (string | undefined)[] = [];

export const dateOf = (day: number): string =>
  (dates[day] ??= new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10));
