import type { CriterionName } from './reason.js';

/** Raise it with any change to what is scored or how, so that old scores can be told apart. The weights and the thesaurus have versions of their own. */
export const SCORING_VERSION = 4;

/** Best matches kept for each need, counted apart for offers and for funds. */
export const MATCHES_PER_NEED = 20;

/**
 * A need whose best offer reaches the threshold is met, and sees what else might do down to this share of the threshold,
 * marked as weaker by its score. A need whose best does not is unmet: nothing is called a match.
 */
export const LISTED = 0.4;

type Table = Record<CriterionName, { of: number } & Readonly<Record<string, number>>>;

/**
 * What each signal can add, out of its criterion, and what each criterion can add, out of the total. Any scale will do:
 * they are brought to sums of one.
 */
export interface Weights {
  offer: Table;
  fund: Table;
  /** The best pair of a need must reach it for the need to have matches at all. 0 to 1. */
  threshold: { offer: number; fund: number };
}

/**
 * The weights a new installation begins with; a secretariat can change them. The subject comes first: no sum of
 * conveniences puts the wrong subject above the right one. A fund is chosen by its rules more than by its words. Meaning
 * counts for nothing until a provider of embeddings is configured and a secretariat has seen what it would change.
 */
export const firstWeights: Weights = {
  offer: {
    mutuality: { of: 0.81, topic: 0.815, sector: 0.105, sdg: 0.035, interest: 0.035, balance: 0.01, meaning: 0 },
    economicBenefit: { of: 0.03, cost: 0.4, costShares: 0.2, priority: 0.2, reach: 0.2 },
    viability: { of: 0.03, record: 0.4, level: 0.3, plan: 0.1, freshness: 0.2 },
    feasibility: { of: 0.13, eligibility: 0.17, language: 0.55, dates: 0.07, modality: 0.1, region: 0.07, seats: 0.04 },
  },
  fund: {
    mutuality: { of: 0.4, topic: 0.2, sector: 0.45, sdg: 0.05, interest: 0.3 },
    economicBenefit: { of: 0.25, grant: 0.2, ownContribution: 0.1, priority: 0.7 },
    viability: { of: 0.05, partners: 0.3, plan: 0.2, freshness: 0.5 },
    feasibility: { of: 0.3, eligibility: 0.8, language: 0.15, dates: 0.05 },
  },
  threshold: { offer: 0.21, fund: 0.3 },
};
