import type { Facts } from '../engine/facts.js';
import type { World } from '../engine/world.js';
import type { Reason, ReasonCode, Values } from '../reason.js';

/** What a piece of evidence says. */
export interface Said {
  code: ReasonCode;
  verdict: Reason['verdict'];
  values: Values;
}

/** Things of an offer that many offers have alike, each a number of the `CodeBook`. */
export const traits = ['country', 'eligibility', 'profile', 'places', 'tongues'] as const;
export type Trait = (typeof traits)[number];

export type Value = (need: Facts, offer: Facts, world: World) => number;

/**
 * One piece of evidence. The score adds up `value`, 0 to 1, times its weight; a reason is `say` with that same product.
 * Nothing else computes a score.
 */
export interface Signal {
  value: Value;
  /** Of what it is about, as the topic is, and not of the circumstances. */
  ofSubject?: true | undefined;
  /** Says nothing, not even that it is unknown, where it has no weight. */
  silentAtZero?: true | undefined;
  /** What no offer's value can exceed for this need; 1 if not given. The index skips by it. */
  most?: ((need: Facts, world: World) => number) | undefined;
  /**
   * For a signal that looks at nothing else of the offer: what each trait can bring it, reading that trait alone. The
   * value is at most the sum. The index works it out once for each trait, not for each offer.
   */
  byTrait?: Readonly<Partial<Record<Trait, Value>>> | undefined;
  /** Undefined when there is nothing to speak of. */
  say(need: Facts, offer: Facts, world: World, value: number): Said | undefined;
}

/** What a signal is worth when nothing is known: less than a fit, more than a lack. */
export const UNKNOWN = 0.5;

export const fits = (code: ReasonCode, values: Values = {}): Said => ({ code, verdict: 'fits', values });
export const unknown = (code: ReasonCode, values: Values = {}): Said => ({ code, verdict: 'unknown', values });
export const lacks = (code: ReasonCode, values: Values = {}): Said => ({ code, verdict: 'lacks', values });

/** A signal that looks at one trait of the offer. */
export const ofTrait = (trait: Trait, signal: Signal): Signal => ({ ...signal, byTrait: { [trait]: signal.value } });
