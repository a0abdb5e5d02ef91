/** The four criteria on which the Cairo meeting of 1986 wanted South-South projects ranked (A/57/297, para. 16). */
export const criteria = ['mutuality', 'economicBenefit', 'viability', 'feasibility'] as const;
export type CriterionName = (typeof criteria)[number];

/** Codes and numbers only, so that a reason can be put in words in any language. */
export type Values = Record<string, string | number | string[]>;

/** Every piece of evidence a score can rest on. `render-reason.ts` has a sentence for each. */
export const reasonCodes = [
  'topic_shared',
  'topic_near',
  'topic_not_shared',
  'sector_same',
  'sector_related',
  'sector_other',
  'sector_unknown',
  'sdg_shared',
  'sdg_related',
  'sdg_unknown',
  'interest_stated',
  'balance_mutual',
  'balance_one_way',
  'balance_not_yet',
  'meaning_near',
  'meaning_unknown',
  'theme_open',
  'cost_within_budget',
  'cost_covered_by_windows',
  'cost_above_budget',
  'cost_unknown',
  'costs_shared',
  'cost_shares_unknown',
  'own_contribution',
  'grant_covers_budget',
  'grant_part_of_budget',
  'priority_country',
  'priority_of_fund',
  'reaches_many_countries',
  'partners_needed',
  'partners_not_asked',
  'centre_verified',
  'record_listed',
  'record_not_yet',
  'level_meets',
  'level_below',
  'level_unknown',
  'plan_named',
  'plan_unknown',
  'confirmed_lately',
  'confirmed_long_ago',
  'eligible_country',
  'eligible_through',
  'eligible_all',
  'eligibility_unknown',
  'language_shared',
  'language_interpreter',
  'language_bridge_unknown',
  'language_unknown',
  'dates_overlap',
  'dates_unknown',
  'modality_fits',
  'modality_unknown',
  'region_same',
  'region_near',
  'region_unknown',
  'seats_enough',
  'seats_fewer',
  'seats_unknown',
  'seats_not_asked',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  code: ReasonCode;
  /** What it adds to the total, 0 to 1: the weights of all reasons of a match add up to its score. */
  weight: number;
  values: Values;
  verdict: 'fits' | 'unknown' | 'lacks';
}

export interface Criterion {
  /** 0 to 1, within this criterion. */
  score: number;
  reasons: Reason[];
}

export interface Score {
  /** 0 to 1. */
  total: number;
  criteria: Record<CriterionName, Criterion>;
}
