import { COUNTRIES } from './engine/country-numbers.js';
import { FAILS, takenFrom } from './engine/eligibilities.js';
import type { Facts } from './engine/facts.js';
import { OPEN } from './engine/packed-rows.js';
import type { World } from './engine/world.js';
import { keepsOut } from './hard-filters.js';
import type { Signal, Trait } from './signals/signal.js';

/** What offers can reach for one need. Made of the same signals as the total, so that no total is above its bound. */
export interface Bounds {
  /** The rest of the total, beside the topic, is for no offer more than this. */
  readonly most: number;
  /**
   * Nor for the offer whose trait words stand here, judged by them alone. -Infinity: it is closed, or a hard filter keeps
   * it out for one of them.
   */
  restAt(words: Uint32Array, at: number): number;
  /** Whether the total can reach the bar, by `restAt` and all other signals: stops at the first by which it cannot. */
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
  const bounds = new NeedBounds(weighed, topicWeight);
  return (need, world) => bounds.of(need, world);
}

class NeedBounds implements Bounds {
  most = 0;
  private need!: Facts;
  private world!: World;
  private mostOfOthers = 0;
  /** The filter most rules fail by, looked up before anything is worked out for one of them. */
  private taken!: Uint8Array;
  private readonly mosts: Float64Array;
  private readonly others: readonly Weighed[];
  private readonly byTraits: readonly Weighed[];
  private readonly country: TraitTable;
  private readonly tongues: TraitTable;
  private readonly eligibility: TraitTable;
  private readonly profile: TraitTable;
  private readonly places: TraitTable;

  constructor(
    weighed: readonly Weighed[],
    private readonly topicWeight: number,
  ) {
    const counting = weighed.filter(({ weight }) => weight > 0);
    this.byTraits = counting.filter(({ byTrait }) => byTrait);
    this.others = counting.filter(({ byTrait }) => !byTrait).toSorted((a, b) => b.weight - a.weight);
    this.mosts = new Float64Array(this.others.length);
    const table = (trait: Trait) => new TraitTable(trait, this.byTraits);
    this.country = table('country');
    this.tongues = table('tongues');
    this.eligibility = table('eligibility');
    this.profile = table('profile');
    this.places = table('places');
  }

  of(need: Facts, world: World): this {
    const { book } = world;
    this.need = need;
    this.world = world;
    this.taken = book.eligibilities.takenBy(need.country);
    this.mostOfOthers = ROUNDING;
    this.others.forEach((each, i) => (this.mostOfOthers += this.mosts[i] = mostOf(each, need, world)));
    this.most = this.byTraits.reduce((sum, each) => sum + mostOf(each, need, world), this.mostOfOthers);
    this.country.begin(need, world, COUNTRIES);
    this.tongues.begin(need, world, book.tongues.size);
    this.eligibility.begin(need, world, book.eligibilities.size);
    this.profile.begin(need, world, book.profiles.size);
    this.places.begin(need, world, book.placeSets.size);
    return this;
  }

  restAt(words: Uint32Array, at: number): number {
    const first = words[at]!;
    const rule = words[at + 2]!;
    if ((first & OPEN) === 0 || takenFrom(this.taken, 0, rule) === FAILS) return Number.NEGATIVE_INFINITY;
    const rest = this.mostOfOthers + this.country.of(first & 255) + this.tongues.of(words[at + 1]!);
    if (rest === Number.NEGATIVE_INFINITY) return rest;
    return rest + this.eligibility.of(rule) + this.profile.of(words[at + 3]!) + this.places.of(words[at + 4]!);
  }

  canReach(bar: number, topic: number, rest: number, offer: Facts): boolean {
    let bound = topic * this.topicWeight + rest;
    for (let i = 0; i < this.others.length && bound >= bar; i++) {
      const { weight, value } = this.others[i]!;
      bound += weight * value(this.need, offer, this.world) - this.mosts[i]!;
    }
    return bound >= bar;
  }
}

const mostOf = ({ weight, most }: Weighed, need: Facts, world: World): number =>
  weight * (most ? most(need, world) : 1);

/** What each number of a trait adds for the need of the moment. */
class TraitTable {
  private known = new Float64Array(0);
  private offer!: Omit<Facts, Trait> & Record<Trait, number>;
  private need!: Facts;
  private world!: World;
  private readonly adding: readonly Weighed[];

  constructor(
    private readonly trait: Trait,
    weighed: readonly Weighed[],
  ) {
    this.adding = weighed.filter(({ byTrait }) => byTrait?.[trait]);
  }

  begin(need: Facts, world: World, size: number) {
    if (this.known.length < size) this.known = new Float64Array(size + (size >>> 1));
    this.known.fill(Number.NaN, 0, size);
    this.need = need;
    this.world = world;
    this.offer = { ...need };
  }

  of(number: number): number {
    const value = this.known[number]!;
    return value === value ? value : (this.known[number] = this.worth(number));
  }

  private worth(number: number): number {
    const { need, world, offer, trait } = this;
    offer[trait] = number;
    if (keepsOut[trait]?.(need, offer, world)) return Number.NEGATIVE_INFINITY;
    let worth = 0;
    for (const { weight, byTrait } of this.adding) worth += weight * byTrait![trait]!(need, offer, world);
    return worth;
  }
}
