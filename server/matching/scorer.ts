import { FUND, type Facts } from './engine/facts.js';
import type { World } from './engine/world.js';
import { criteria, type Criterion, type CriterionName, type Reason, type Score } from './reason.js';
import { SAME_CATEGORY, sector, sectorsOf } from './signals/mutuality.js';
import { signals } from './signals/signals.js';
import type { Said, Signal } from './signals/signal.js';
import type { Weights } from './weights.js';

/** A signal with what it can add to the total at most. */
interface Weighed extends Signal {
  criterion: CriterionName;
  weight: number;
}

/**
 * How well an offer or a fund answers a need: `topic * topicWeight + rest`, where `rest` adds up the signals. The index
 * skips what cannot reach a bar by the same signals: no rest is above `mostRest`.
 */
export interface Scorer {
  readonly topicWeight: number;
  /** What the rest cannot exceed for this need, the heaviest signal first, and all together. */
  limits(need: Facts, world: World): Limits;
  /** The total if it can reach the bar, else 0: stops at the first signal by which it no longer can. */
  totalAbove(bar: number, topic: number, need: Facts, offer: Facts, world: World, limits: Limits): number;
  readonly threshold: number;
  /** The share of the need's subject that is met, 0 to 1, and all other evidence. */
  total(topic: number, need: Facts, offer: Facts, world: World): number;
  explain(topic: number, saidOfTopic: Said, need: Facts, offer: Facts, world: World): Score;
}

export interface Limits {
  readonly each: Float64Array;
  readonly rest: number;
}

/** Totals are rounded to six decimals: a bound this much below a bar may still reach it. */
const ROUNDING = 1e-6;

export const scorers = (weights: Weights) => ({ offer: scorer(weights, 'offer'), fund: scorer(weights, 'fund') });

function scorer(weights: Weights, side: 'offer' | 'fund'): Scorer {
  const table = weights[side];
  const ofAll = sum(criteria.map((name) => table[name].of));
  const weighed: Weighed[] = criteria.flatMap((criterion) => {
    const { of, ...parts } = table[criterion];
    const known: Record<string, Signal> = signals[side][criterion];
    return Object.entries(known).map(([name, signal]) => ({
      ...signal,
      criterion,
      weight: shareOf(of, ofAll) * shareOf(parts[name] ?? 0, sum(Object.values(parts))),
    }));
  });
  const heaviestFirst = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const { of, ...parts } = table.mutuality;
  const topicWeight = shareOf(of, ofAll) * shareOf(parts['topic'] ?? 0, sum(Object.values(parts)));

  return {
    topicWeight,
    threshold: weights.threshold[side],

    limits(need, world) {
      const each = Float64Array.from(heaviestFirst, ({ weight, most }) => weight * (most ? most(need, world) : 1));
      return { each, rest: sum([...each]) + ROUNDING };
    },

    totalAbove(bar, topic, need, offer, world, { each, rest }) {
      let bound = topic * topicWeight + rest;
      for (let i = 0; i < heaviestFirst.length; i++) {
        if (bound < bar) return 0;
        const signal = heaviestFirst[i]!;
        bound += signal.weight * signal.value(need, offer, world) - each[i]!;
      }
      return bound < bar ? 0 : this.total(topic, need, offer, world);
    },

    total(topic, need, offer, world) {
      if (!haveCommonGround(topic, need, offer, world)) return 0;
      let total = topic * topicWeight;
      for (let i = 0; i < weighed.length; i++) {
        const each = weighed[i]!;
        total += each.weight * each.value(need, offer, world);
      }
      return rounded(total);
    },

    explain(topic, saidOfTopic, need, offer, world) {
      const reasons: (Reason & { criterion: CriterionName })[] = [
        { ...saidOfTopic, weight: topic * topicWeight, criterion: 'mutuality' },
      ];
      const gained: Record<CriterionName, number> = {
        mutuality: topic * topicWeight,
        economicBenefit: 0,
        viability: 0,
        feasibility: 0,
      };
      for (const each of weighed) {
        const value = each.value(need, offer, world);
        gained[each.criterion] += each.weight * value;
        const said = each.say(need, offer, world, value);
        if (said) reasons.push({ ...said, weight: each.weight * value, criterion: each.criterion });
      }
      return {
        total: this.total(topic, need, offer, world),
        criteria: Object.fromEntries(criteria.map((name) => [name, criterionOf(name)])) as Score['criteria'],
      };

      function criterionOf(name: CriterionName): Criterion {
        const most = shareOf(table[name].of, ofAll);
        return {
          score: most === 0 ? 0 : rounded(gained[name] / most),
          reasons: reasons
            .filter(({ criterion }) => criterion === name)
            .map(({ criterion: _, weight, ...reason }) => ({ ...reason, weight: rounded(weight) }))
            .toSorted((a, b) => b.weight - a.weight),
        };
      }
    },
  };
}

/**
 * Whether a match has anything to rest on: something of the subject. A fund for any theme asks for nothing, one with
 * themes for a category of purposes or some of the subject.
 */
function haveCommonGround(topic: number, need: Facts, offer: Facts, world: World): boolean {
  if (offer.side !== FUND) return topic > 0;
  return topic >= TOPIC_FLOOR || sectorsOf(offer).length === 0 || sector.value(need, offer, world) >= SAME_CATEGORY;
}

/** A word or two met by chance stays below it. */
const TOPIC_FLOOR = 0.04;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Six decimals: what is compared is what is stored and shown, whoever computed it. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
