import type { Facts } from '../engine/facts.js';
import { cosine } from '../engine/meaning.js';
import { fits, unknown, UNKNOWN, type Signal } from './signal.js';

/** A cosine of a half: what is nearer has something in common, even without a term in common. */
const NEAR = 0.75;

/** How near the two texts are in meaning, by the embeddings of a provider. Off until it is given a weight. */
export const meaning: Signal = {
  ofSubject: true,
  silentAtZero: true,
  value(need, offer) {
    const nearness = cosine(need.meaning, offer.meaning);
    return nearness === undefined ? UNKNOWN : (nearness + 1) / 2;
  },
  most: (need) => (need.meaning === null ? UNKNOWN : 1),
  say(need, offer, _world, value) {
    const nearness = cosine(need.meaning, offer.meaning);
    if (nearness === undefined) return unknown('meaning_unknown');
    const values = { percent: Math.max(0, Math.round(nearness * 100)) };
    return value >= NEAR ? fits('meaning_near', values) : unknown('meaning_near', values);
  },
};

/** Common ground by meaning alone. */
export const nearInMeaning = (need: Facts, offer: Facts): boolean =>
  ((cosine(need.meaning, offer.meaning) ?? 0) + 1) / 2 >= NEAR;
