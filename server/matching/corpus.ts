import type { Features } from './features.js';
import { vocabulary, type Vocabulary } from './similar-terms.js';

/** What a pair is judged against: how rare each term is among the open listings, and which terms are alike. */
export interface Corpus extends Vocabulary {
  /** Inverse document frequency: 0 for a term in every listing, about 1 for a term in few of them. */
  rarity(term: string): number;
}

/** The open listings. Adding and removing keep the counts right, so that a run needs to load only what changed. */
export function openCorpus(words = vocabulary()) {
  const members = new Map<string, Features>();
  const counts = new Map<string, number>();
  const rarities = new Map<string, number>();

  function count(features: Features, by: 1 | -1) {
    rarities.clear();
    for (const term of features.topic.weights.keys()) counts.set(term, (counts.get(term) ?? 0) + by);
  }

  return {
    similar: words.similar,

    rarity(term: string): number {
      const known = rarities.get(term);
      if (known !== undefined) return known;
      let found = 0;
      for (const [other, likeness] of words.similar(term)) found += likeness * (counts.get(other) ?? 0);
      const rarity = Math.log(1 + members.size / (found + 1)) / Math.log(1 + members.size);
      rarities.set(term, rarity);
      return rarity;
    },

    add(features: Features) {
      this.remove(features.id);
      members.set(features.id, features);
      for (const term of features.topic.weights.keys()) words.add(term);
      count(features, 1);
    },

    remove(id: string) {
      const features = members.get(id);
      if (!features) return;
      members.delete(id);
      count(features, -1);
    },

    get: (id: string) => members.get(id),
    ids: () => members.keys(),
    all: () => members.values(),
  };
}

export type OpenCorpus = ReturnType<typeof openCorpus>;
