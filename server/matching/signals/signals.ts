import * as economicBenefit from './economic-benefit.js';
import * as feasibility from './feasibility.js';
import { meaning } from './meaning.js';
import * as mutuality from './mutuality.js';
import type { Signal } from './signal.js';
import * as viability from './viability.js';

/** The signals of each criterion, for what is offered and for funds. `topic` is not here: the index computes it. */
export const signals = {
  offer: {
    mutuality: {
      sector: mutuality.sector,
      sdg: mutuality.sdg,
      interest: mutuality.interest,
      balance: mutuality.balance,
      meaning,
    },
    economicBenefit: {
      cost: economicBenefit.cost,
      costShares: economicBenefit.costShares,
      priority: economicBenefit.priority,
      reach: economicBenefit.reach,
    },
    viability: {
      record: viability.record,
      level: viability.level,
      plan: viability.plan,
      freshness: viability.freshness,
    },
    feasibility: {
      eligibility: feasibility.eligibility,
      language: feasibility.language,
      dates: feasibility.dates,
      modality: feasibility.modality,
      region: feasibility.region,
      seats: feasibility.seats,
    },
  },
  fund: {
    mutuality: { sector: mutuality.sector, sdg: mutuality.sdg, interest: mutuality.interest },
    economicBenefit: {
      grant: economicBenefit.grant,
      ownContribution: economicBenefit.ownContribution,
      priority: economicBenefit.fundPriority,
    },
    viability: { partners: viability.partners, plan: viability.plan, freshness: viability.freshness },
    feasibility: {
      eligibility: feasibility.eligibility,
      language: feasibility.language,
      dates: feasibility.dates,
    },
  },
} as const satisfies Record<string, Record<string, Record<string, Signal>>>;
