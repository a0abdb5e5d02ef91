import { boundsBy, ROUNDING, type Bounds, type Weighed } from './bounds.js';
import { FUND, type Facts } from './engine/facts.js';
import type { World } from './engine/world.js';
import { criteria, type Criterion, type CriterionName, type Reason, type Score } from './reason.js';
import { meaning, nearInMeaning } from './signals/meaning.js';
import { SAME_CATEGORY, sector, sectorsOf } from './signals/mutuality.js';
import { signals } from './signals/signals.js';
import type { Said, Signal } from './signals/signal.js';
import type { Weights } from './weights.js';

interface Evidence extends Weighed {
  criterion: CriterionName;
}

/**
 * How well an offer or a fund answers a need: what it has of the subject (`topic * topicWeight` and the signals of the
 * subject), and its circumstances as far as there is ground for them (`groundOf`).
 */
export interface Scorer {
  readonly topicWeight: number;
  readonly threshold: number;
  /** Whether meaning counts: a pair may then have something of the subject in common without a term in common. */
  readonly byMeaning: boolean;
  /** The share of the need's subject that is met, 0 to 1, and all other evidence. */
  total(topic: number, need: Facts, offer: Facts, world: World): number;
  explain(topic: number, saidOfTopic: Said, need: Facts, offer: Facts, world: World): Score;
  /** What offers can reach for a need, to skip those that cannot reach enough. Until the next call only. */
  boundsFor(need: Facts, world: World): Bounds;
  /** No pair with this much of the subject has a higher total. */
  mostFor(topic: number): number;
}

export const scorers = (weights: Weights) => ({ offer: scorer(weights, 'offer'), fund: scorer(weights, 'fund') });

function scorer(weights: Weights, side: 'offer' | 'fund'): Scorer {
  const table = weights[side];
  const ofAll = sum(criteria.map((name) => table[name].of));
  const all: Evidence[] = criteria.flatMap((criterion) => {
    const { of, ...parts } = table[criterion];
    const known: Record<string, Signal> = signals[side][criterion];
    return Object.entries(known).map(([name, signal]) =>
      evidence(signal, criterion, shareOf(of, ofAll) * shareOf(parts[name] ?? 0, sum(Object.values(parts)))),
    );
  });
  const told = all.filter(({ weight, silentAtZero }) => weight > 0 || !silentAtZero);
  const weighed = told.filter(({ weight }) => weight > 0);
  const byMeaning = weighed.some(({ value }) => value === meaning.value);
  const { of, ...parts } = table.mutuality;
  const topicWeight = shareOf(of, ofAll) * shareOf(parts['topic'] ?? 0, sum(Object.values(parts)));

  const groundOf = side === 'offer' ? groundOfOffer : groundOfFund;
  const most = (ofSubject: boolean) =>
    sum(weighed.filter((each) => each.ofSubject === ofSubject).map(({ weight }) => weight));
  const [mostOfSubject, mostOfCircumstances] = [most(true) + ROUNDING, most(false)];

  const haveGround = (topic: number, need: Facts, offer: Facts, world: World) =>
    haveCommonGround(topic, need, offer, world) || (byMeaning && nearInMeaning(need, offer));

  return {
    topicWeight,
    threshold: weights.threshold[side],
    byMeaning,
    mostFor: (topic) => topic * topicWeight + mostOfSubject + groundOf(topic) * mostOfCircumstances,
    boundsFor: boundsBy(weighed, topicWeight, groundOf),

    total(topic, need, offer, world) {
      if (!haveGround(topic, need, offer, world)) return 0;
      const ground = groundOf(topic);
      let total = topic * topicWeight;
      for (let i = 0; i < weighed.length; i++) {
        const { weight, ofSubject, value } = weighed[i]!;
        total += (ofSubject ? weight : ground * weight) * value(need, offer, world);
      }
      return rounded(total);
    },

    explain(topic, { code, verdict, values }, need, offer, world) {
      const gained: Record<CriterionName, number> = { mutuality: 0, economicBenefit: 0, viability: 0, feasibility: 0 };
      const reasons: Record<CriterionName, Reason[]> = {
        mutuality: [],
        economicBenefit: [],
        viability: [],
        feasibility: [],
      };
      const ground = groundOf(topic);
      let total = topic * topicWeight;
      gained.mutuality += total;
      reasons.mutuality.push({ code, verdict, values, weight: rounded(total) });
      for (let i = 0; i < told.length; i++) {
        const each = told[i]!;
        const value = each.value(need, offer, world);
        const weight = (each.ofSubject ? each.weight : ground * each.weight) * value;
        total += weight;
        gained[each.criterion] += weight;
        const said = each.say(need, offer, world, value);
        if (said === undefined) continue;
        const { code, verdict, values } = said;
        reasons[each.criterion].push({ code, verdict, values, weight: rounded(weight) });
      }
      return {
        total: haveGround(topic, need, offer, world) ? rounded(total) : 0,
        criteria: {
          mutuality: criterionOf('mutuality'),
          economicBenefit: criterionOf('economicBenefit'),
          viability: criterionOf('viability'),
          feasibility: criterionOf('feasibility'),
        },
      };

      function criterionOf(name: CriterionName): Criterion {
        const most = shareOf(table[name].of, ofAll);
        return {
          score: most === 0 ? 0 : rounded(gained[name] / most),
          reasons: reasons[name].sort((a, b) => b.weight - a.weight),
        };
      }
    },
  };
}

/** All of one shape, whatever a signal has, so that going through them is as fast as through numbers. */
const evidence = (
  { value, say, most, byTrait, ofSubject, silentAtZero }: Signal,
  criterion: CriterionName,
  weight: number,
): Evidence => ({
  criterion,
  weight,
  ofSubject: ofSubject ?? false,
  value,
  say,
  most,
  byTrait,
  silentAtZero,
});

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

/** Where this much of the subject is met, circumstances count in full. */
const GROUND = 0.03;

/** How much circumstances count, 0 to 1: that dates and languages fit is worth nothing for an offer of something else. */
const groundOfOffer = (topic: number): number => Math.min(1, topic / GROUND);

/** A fund is chosen by its rules more than by its words. */
const groundOfFund = (): number => 1;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Six decimals: what is compared is what is stored and shown, whoever computed it. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
