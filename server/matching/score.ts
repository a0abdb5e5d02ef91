import type { Corpus } from './corpus.js';
import { economicBenefit } from './economic-benefit.js';
import { feasibility } from './feasibility.js';
import type { Features } from './features.js';
import { haveCommonGround, mutuality } from './mutuality.js';
import { criteria, type CriterionName, type Score } from './reason.js';
import { round, weigh, type Signal } from './signal.js';
import { viability } from './viability.js';
import { MATCH_THRESHOLD, weights } from './weights.js';

/** How well an offer or a fund answers a need, with the evidence. The same reasons are shown to both sides. */
export function score(need: Features, offer: Features, corpus: Corpus, today: string): Score {
  const table = weights[offer.side === 'fund' ? 'fund' : 'offer'];
  const signals: Record<CriterionName, Record<string, Signal>> = {
    mutuality: mutuality(need, offer, corpus),
    economicBenefit: economicBenefit(need, offer),
    viability: viability(need, offer, today),
    feasibility: feasibility(need, offer, today),
  };
  const judged = Object.fromEntries(
    criteria.map((name) => [name, weigh(table[name], signals[name])]),
  ) as Score['criteria'];
  const total = criteria.reduce((sum, name) => sum + table[name].of * judged[name].score, 0);
  return { total: haveCommonGround(need, offer, corpus) ? round(total) : 0, criteria: judged };
}

export const isMatch = ({ total }: Pick<Score, 'total'>) => total >= MATCH_THRESHOLD;
