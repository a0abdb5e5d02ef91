import { COUNTRIES } from './engine/country-numbers.js';
import { FAILS, takenFrom } from './engine/eligibilities.js';
import { NO_PLACES, type Facts } from './engine/facts.js';
import { copyOf, OPEN, PLACED, TONGUES } from './engine/packed-rows.js';
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
   * What they can add up to for the offer whose first words stand here, judged by them alone. -Infinity: it is closed, or
   * a hard filter keeps it out for its country, languages or eligibility.
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
  private mostOfProfile = 0;
  private mostOfPlaces = 0;
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
    const table = copyOf(need);
    this.country.begin(need, table, world, COUNTRIES);
    this.tongues.begin(need, table, world, book.tongues.size);
    this.eligibility.begin(need, table, world, book.eligibilities.size);
    this.profile.begin(need, table, world, book.profiles.size);
    this.places.begin(need, table, world, book.placeSets.size);

    [this.mostOfSubject, this.mostOfOthers] = [ROUNDING, 0];
    for (let i = 0; i < this.others.length; i++) {
      const most = (this.mosts[i] = mostOf(this.others[i]!, need, world));
      if (this.others[i]!.ofSubject) this.mostOfSubject += most;
      else this.mostOfOthers += most;
    }
    this.mostOfProfile = this.profile.most;
    this.mostOfPlaces = this.places.most;
    this.mostOfOthers += this.mostOfProfile;
    this.most = this.mostOfOthers;
    for (const each of this.byTraits) if (!each.byTrait?.profile) this.most += mostOf(each, need, world);
    return this;
  }

  circumstancesAt(words: Uint32Array, at: number): number {
    const first = words[at]!;
    const rule = words[at + 1]!;
    if ((first & OPEN) === 0 || takenFrom(this.taken, 0, rule) === FAILS) return Number.NEGATIVE_INFINITY;
    const most = this.mostOfOthers + this.country.of(first & 255) + this.tongues.of(first >>> TONGUES);
    if (most === Number.NEGATIVE_INFINITY) return most;
    return most + this.eligibility.of(rule) + ((first & PLACED) === 0 ? 0 : this.mostOfPlaces);
  }

  totalOf(topic: number, circumstances: number): number {
    return topic * this.topicWeight + this.mostOfSubject + this.groundOf(topic) * circumstances;
  }

  canReach(bar: number, topic: number, circumstances: number, offer: Facts): boolean {
    const ground = this.groundOf(topic);
    const known = this.profile.of(offer.profile) - this.mostOfProfile;
    const placed = offer.places === NO_PLACES ? 0 : this.places.of(offer.places) - this.mostOfPlaces;
    let bound = topic * this.topicWeight + this.mostOfSubject + ground * (circumstances + known + placed);
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
  /** By which need a number was worked out last. */
  private knownFor = new Uint32Array(0);
  private needs = 0;
  private table!: Changeable;
  private need!: Facts;
  private world!: World;
  private readonly keptOut: Filter | undefined;
  private readonly adding: readonly { weight: number; value: Value }[];
  private readonly set: (offer: Changeable, number: number) => void;

  constructor(trait: Trait, weighed: readonly Weighed[]) {
    this.set = setters[trait];
    this.keptOut = keepsOut[trait];
    this.adding = weighed.flatMap(({ weight, byTrait }) => {
      const value = byTrait?.[trait];
      return value ? [{ weight, value }] : [];
    });
  }

  /** What any number can add. */
  get most(): number {
    return this.adding.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** `table` is changed: it stands for whichever offer is asked about. */
  begin(need: Facts, table: Changeable, world: World, size: number) {
    if (this.known.length < size || ++this.needs === 4_294_967_295) {
      this.known = new Float64Array(size + (size >>> 1));
      this.knownFor = new Uint32Array(this.known.length);
      this.needs = 1;
    }
    this.need = need;
    this.world = world;
    this.table = table;
  }

  of(number: number): number {
    return this.knownFor[number] === this.needs ? this.known[number]! : this.workOut(number);
  }

  private workOut(number: number): number {
    this.knownFor[number] = this.needs;
    return (this.known[number] = this.worth(number));
  }

  private worth(number: number): number {
    const { need, world, table, keptOut, adding } = this;
    this.set(table, number);
    if (keptOut?.(need, table, world)) return Number.NEGATIVE_INFINITY;
    let worth = 0;
    for (let i = 0; i < adding.length; i++) worth += adding[i]!.weight * adding[i]!.value(need, table, world);
    return worth;
  }
}

type Changeable = Omit<Facts, Trait> & Record<Trait, number>;

const setters: Record<Trait, (offer: Changeable, number: number) => void> = {
  country: (offer, number) => (offer.country = number),
  eligibility: (offer, number) => (offer.eligibility = number),
  profile: (offer, number) => (offer.profile = number),
  places: (offer, number) => (offer.places = number),
  tongues: (offer, number) => (offer.tongues = number),
};
