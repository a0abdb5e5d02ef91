import type { CriterionName } from './reason.js';

/** Stored with every match. Raise it with any change to what is scored or how, so that old scores can be told apart. */
export const RULE_VERSION = '2';

/** A pair that scores less is no match. */
export const MATCH_THRESHOLD = 0.2;

/**
 * Without a category in common, the subjects must overlap at least this much: the cosine of their terms, 0 to 1. A word or
 * two met by chance stays below it.
 */
export const TOPIC_FLOOR = 0.04;

/** Best matches kept for each need, counted apart for offers and for funds. */
export const MATCHES_PER_NEED = 50;

/**
 * What each signal can add, out of its criterion, and what each criterion can add, out of the total. The subject comes
 * first: no sum of conveniences puts the wrong subject above the right one.
 */
export const weights = {
  offer: {
    mutuality: { of: 0.76, topic: 0.72, sector: 0.2, sdg: 0.04, interest: 0.04 },
    economicBenefit: { of: 0.04, cost: 0.4, costShares: 0.2, priority: 0.2, reach: 0.2 },
    viability: { of: 0.06, record: 0.4, level: 0.3, plan: 0.1, freshness: 0.2 },
    feasibility: { of: 0.14, eligibility: 0.25, language: 0.25, dates: 0.1, modality: 0.15, region: 0.2, seats: 0.05 },
  },
  /** A fund is chosen by its rules more than by its words. */
  fund: {
    mutuality: { of: 0.4, topic: 0.2, sector: 0.45, sdg: 0.05, interest: 0.3 },
    economicBenefit: { of: 0.25, grant: 0.2, ownContribution: 0.1, priority: 0.7 },
    viability: { of: 0.05, partners: 0.3, plan: 0.2, freshness: 0.5 },
    feasibility: { of: 0.3, eligibility: 0.8, language: 0.15, dates: 0.05 },
  },
} as const satisfies Record<string, Record<CriterionName, { of: number } & Record<string, number>>>;

/** What a signal is worth when nothing is known: less than a fit, more than a lack. */
export const UNKNOWN = 0.5;
