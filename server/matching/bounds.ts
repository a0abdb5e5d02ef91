import { COUNTRIES } from './engine/country-numbers.js';
import type { Facts } from './engine/facts.js';
import type { World } from './engine/world.js';
import { keepsOut } from './hard-filters.js';
import type { Signal, Trait } from './signals/signal.js';

/** What offers can reach for one need. Made of the same signals as the total, so that no total is above its bound. */
export interface Bounds {
  /** The rest of the total, beside the topic, is for no offer more than this. */
  readonly most: number;
  /** Nor for this offer, judged by its traits alone. -Infinity: a hard filter keeps it out for one of them. */
  restOf(offer: Facts): number;
  /** Whether the total can reach the bar, by `restOf` and all other signals: stops at the first by which it cannot. */
  canReach(bar: number, topic: number, rest: number, offer: Facts): boolean;
}

/** A signal and what it can add to the total at most. */
export interface Weighed extends Signal {
  weight: number;
}

/** Totals are rounded to six decimals: a bound this much below a bar may still reach it. */
export const ROUNDING = 1e-6;

/**
 * Bounds for one need after the other: the next call takes the tables of the last. Many offers have a country, languages
 * or a rule of eligibility in common, so what a trait adds is worked out when it is first met and looked up from then on.
 */
export function boundsBy(weighed: readonly Weighed[], topicWeight: number): (need: Facts, world: World) => Bounds {
  const tables = {
    country: traitTable('country', weighed),
    eligibility: traitTable('eligibility', weighed),
    profile: traitTable('profile', weighed),
    places: traitTable('places', weighed),
    tongues: traitTable('tongues', weighed),
  };
  const others = weighed
    .filter(({ weight, byTrait }) => weight > 0 && !byTrait)
    .toSorted((a, b) => b.weight - a.weight);

  return (need, world) => {
    const { book } = world;
    const mostOf = ({ weight, most }: Weighed) => weight * (most ? most(need, world) : 1);
    const mosts = others.map(mostOf);
    const mostOfOthers = sum(mosts) + ROUNDING;
    const country = tables.country(need, world, COUNTRIES);
    const eligibility = tables.eligibility(need, world, book.eligibilities.size);
    const profile = tables.profile(need, world, book.profiles.size);
    const places = tables.places(need, world, book.placeSets.size);
    const tongues = tables.tongues(need, world, book.tongues.size);

    return {
      most: mostOfOthers + sum(weighed.filter(({ byTrait }) => byTrait).map(mostOf)),

      restOf: (offer) =>
        mostOfOthers +
        country(offer.country) +
        tongues(offer.tongues) +
        eligibility(offer.eligibility) +
        profile(offer.profile) +
        places(offer.places),

      canReach(bar, topic, rest, offer) {
        let bound = topic * topicWeight + rest;
        for (let i = 0; i < others.length && bound >= bar; i++) {
          const { weight, value } = others[i]!;
          bound += weight * value(need, offer, world) - mosts[i]!;
        }
        return bound >= bar;
      },
    };
  };
}

function traitTable(trait: Trait, weighed: readonly Weighed[]) {
  const adding = weighed.filter(({ weight, byTrait }) => weight > 0 && byTrait?.[trait]);
  const keptOut = keepsOut[trait];
  let table = new Float64Array(0);

  return (need: Facts, world: World, size: number) => {
    if (table.length < size) table = new Float64Array(size + (size >>> 1));
    table.fill(Number.NaN, 0, size);
    const known = table;
    const offer: Omit<Facts, Trait> & Record<Trait, number> = { ...need };
    return (number: number): number => {
      const value = known[number]!;
      return Number.isNaN(value) ? (known[number] = worth(number)) : value;
    };

    function worth(number: number): number {
      offer[trait] = number;
      if (keptOut?.(need, offer, world)) return Number.NEGATIVE_INFINITY;
      let worth = 0;
      for (const { weight, byTrait } of adding) worth += weight * byTrait![trait]!(need, offer, world);
      return worth;
    }
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
