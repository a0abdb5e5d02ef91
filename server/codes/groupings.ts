import memberships from './data/grouping-members.json' with { type: 'json' };
import data from './data/groupings.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/**
 * Membership is dated: an agreement of 2009 was made with the least developed countries of 2009. Dates are ISO and may
 * stop at the year; `until` is the first day outside. `from: null` means always, or that we do not know.
 */
export interface Membership {
  readonly country: string;
  readonly from: string | null;
  readonly until?: string;
}

export interface Grouping {
  readonly code: string;
  readonly names: Labels;
  readonly members: readonly Membership[];
  /** The day the list of members was last true to our knowledge. */
  readonly asOf: string;
  readonly source: string;
}

export const groupings: readonly Grouping[] = data.map((each) => ({ ...each, members: membersFor(each.code) }));

const byCode = new Map(groupings.map((each) => [each.code, each]));

export const grouping = (code: string): Grouping | undefined => byCode.get(code);

export const isGrouping = (code: string): boolean => byCode.has(code);

export function groupingName(code: string, locale: Locale): string {
  const found = grouping(code);
  return found ? labelIn(found.names, locale) : code;
}

/** Alpha-3 codes of the members on that ISO date. */
export const membersOf = (code: string, on: string): string[] =>
  (grouping(code)?.members ?? []).filter((each) => isMember(each, on)).map((each) => each.country);

export const groupingsOf = (alpha3: string, on: string): string[] =>
  groupings.filter((each) => membersOf(each.code, on).includes(alpha3)).map((each) => each.code);

const isMember = ({ from, until }: Membership, on: string): boolean =>
  (from === null || from <= on) && (until === undefined || on < until);

function membersFor(code: string): Membership[] {
  return memberships
    .filter((each) => each.grouping === code)
    .map(({ country, from, until }) => ({ country, from, ...(until === undefined ? {} : { until }) }));
}
