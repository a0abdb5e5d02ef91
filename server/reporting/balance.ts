/** By what needs are set against one another. A need may be in several groups of one kind, and counts in each. */
export const balances = ['special', 'region', 'sector'] as const;
export type BalanceName = (typeof balances)[number];

/** Needs, each counted once. */
export interface Counts {
  /** Ever published, but for those that were taken back. */
  needs: number;
  open: number;
  /** Of the open ones: with an offer on their list. */
  met: number;
  /** Of the open ones: compared with every offer, and none is good enough. */
  unmet: number;
  introduced: number;
  /** With a mission or a cohort that is agreed and not over, or a pledge to one. */
  underWay: number;
  /** With a mission or a cohort that took place. */
  completed: number;
  /** Under way, completed, or both. */
  engaged: number;
}

export const countNames = [
  'needs',
  'open',
  'met',
  'unmet',
  'introduced',
  'underWay',
  'completed',
  'engaged',
] as const satisfies (keyof Counts)[];

/** One group of needs beside all needs. Shares are of all there are, 0 to 1; null where there are none of anyone. */
export interface GroupBalance extends Counts {
  code: string;
  shareOfNeeds: number;
  shareOfIntroductions: number | null;
  shareOfEngagements: number | null;
  /** Whether it is served less than its share, in introductions and in engagements. */
  behind: { introductions: boolean; engagements: boolean };
}

/** Less than this part of its share, and by a whole need at least: a group of two is not left behind by chance. */
const ITS_SHARE = 0.8;

/** Sets groups against the total; the largest first. */
export const balanced = (groups: ReadonlyMap<string, Counts>, total: Counts): GroupBalance[] =>
  [...groups]
    .filter(([, { needs }]) => needs > 0)
    .map(([code, counts]) => ({
      code,
      ...counts,
      shareOfNeeds: counts.needs / total.needs,
      shareOfIntroductions: shareOf(counts.introduced, total.introduced),
      shareOfEngagements: shareOf(counts.engaged, total.engaged),
      behind: {
        introductions: isBehind(counts.introduced, total.introduced, counts.needs / total.needs),
        engagements: isBehind(counts.engaged, total.engaged, counts.needs / total.needs),
      },
    }))
    .toSorted((a, b) => b.needs - a.needs || (a.code < b.code ? -1 : 1));

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function isBehind(served: number, all: number, share: number): boolean {
  const due = all * share;
  return served < ITS_SHARE * due && due - served >= 1;
}

export const noCounts = (): Counts => ({
  needs: 0,
  open: 0,
  met: 0,
  unmet: 0,
  introduced: 0,
  underWay: 0,
  completed: 0,
  engaged: 0,
});
