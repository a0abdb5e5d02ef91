import { COUNTRIES } from './engine/country-numbers.js';
import { FAILS, takenFrom } from './engine/eligibilities.js';
import type { Facts } from './engine/facts.js';
import { OPEN } from './engine/packed-rows.js';
import type { World } from './engine/world.js';
import { keepsOut, type Filter } from './hard-filters.js';
import type { Signal, Trait, Value } from './signals/signal.js';

/**
 * What offers can reach for one need. Made of the same signals as the total, so that no total is above its bound. What is
 * unknown of an offer is taken to be the best there is.
 */
export interface Bounds {
  /** What the circumstances of any offer can add up to. */
  readonly most: number;
  /**
   * What they can add up to for the offer whose trait words stand here, judged by them alone. -Infinity: it is closed, or
   * a hard filter keeps it out for one of them.
   */
  circumstancesAt(words: Uint32Array, at: number): number;
  /** What the total can be with at most this much of the subject and these circumstances. */
  totalOf(topic: number, circumstances: number): number;
  /** Whether the total can reach the bar, by all signals: stops at the first by which it cannot. */
  canReach(bar: number, topic: number, circumstances: number, offer: Facts): boolean;
}

/** A signal and what it can add to the total at most. */
export interface Weighed extends Omit<Signal, 'ofSubject'> {
  weight: number;
  ofSubject: boolean;
}

/** How much the circumstances count where this share of the subject is met, 0 to 1; never falls as the share rises. */
export type Ground = (topic: number) => number;

/** Totals are rounded to six decimals: a bound this much below a bar may still reach it. */
export const ROUNDING = 1e-6;

/**
 * Bounds for one need after the other: the next call takes the tables of the last. Many offers have a country, languages
 * or a rule of eligibility in common, so what a trait adds is worked out when it is first met and looked up from then on.
 */
export function boundsBy(
  weighed: readonly Weighed[],
  topicWeight: number,
  groundOf: Ground,
): (need: Facts, world: World) => Bounds {
  const bounds = new NeedBounds(weighed, topicWeight, groundOf);
  return (need, world) => bounds.of(need, world);
}

class NeedBounds implements Bounds {
  most = 0;
  private need!: Facts;
  private world!: World;
  /** Of the signals that look at more of an offer than one of its traits. */
  private mostOfSubject = 0;
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
    private readonly groundOf: Ground,
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
    [this.mostOfSubject, this.mostOfOthers] = [ROUNDING, 0];
    this.others.forEach((each, i) => {
      const most = (this.mosts[i] = mostOf(each, need, world));
      if (each.ofSubject) this.mostOfSubject += most;
      else this.mostOfOthers += most;
    });
    this.most = this.byTraits.reduce((sum, each) => sum + mostOf(each, need, world), this.mostOfOthers);
    this.country.begin(need, world, COUNTRIES);
    this.tongues.begin(need, world, book.tongues.size);
    this.eligibility.begin(need, world, book.eligibilities.size);
    this.profile.begin(need, world, book.profiles.size);
    this.places.begin(need, world, book.placeSets.size);
    return this;
  }

  circumstancesAt(words: Uint32Array, at: number): number {
    const first = words[at]!;
    const rule = words[at + 2]!;
    if ((first & OPEN) === 0 || takenFrom(this.taken, 0, rule) === FAILS) return Number.NEGATIVE_INFINITY;
    const most = this.mostOfOthers + this.country.of(first & 255) + this.tongues.of(words[at + 1]!);
    if (most === Number.NEGATIVE_INFINITY) return most;
    return most + this.eligibility.of(rule) + this.profile.of(words[at + 3]!) + this.places.of(words[at + 4]!);
  }

  totalOf(topic: number, circumstances: number): number {
    return topic * this.topicWeight + this.mostOfSubject + this.groundOf(topic) * circumstances;
  }

  canReach(bar: number, topic: number, circumstances: number, offer: Facts): boolean {
    const ground = this.groundOf(topic);
    let bound = topic * this.topicWeight + this.mostOfSubject + ground * circumstances;
    for (let i = 0; i < this.others.length && bound >= bar; i++) {
      const { weight, value, ofSubject } = this.others[i]!;
      const short = weight * value(this.need, offer, this.world) - this.mosts[i]!;
      bound += ofSubject ? short : ground * short;
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
  private readonly keptOut: Filter | undefined;
  private readonly adding: readonly { weight: number; value: Value }[];

  constructor(
    private readonly trait: Trait,
    weighed: readonly Weighed[],
  ) {
    this.keptOut = keepsOut[trait];
    this.adding = weighed.flatMap(({ weight, byTrait }) => {
      const value = byTrait?.[trait];
      return value ? [{ weight, value }] : [];
    });
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
    return Number.isNaN(value) ? (this.known[number] = this.worth(number)) : value;
  }

  private worth(number: number): number {
    const { need, world, offer, trait, keptOut, adding } = this;
    offer[trait] = number;
    if (keptOut?.(need, offer, world)) return Number.NEGATIVE_INFINITY;
    let worth = 0;
    for (let i = 0; i < adding.length; i++) worth += adding[i]!.weight * adding[i]!.value(need, offer, world);
    return worth;
  }
}
