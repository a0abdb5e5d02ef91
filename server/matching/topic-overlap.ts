import type { Corpus } from './corpus.js';
import type { TopicTerms } from './topic-terms.js';

export interface Overlap {
  /** 0 nothing in common, 1 the same subject in the same words. */
  value: number;
  /** The words that met, the most telling first: "riego = irrigation" where the languages differ. */
  words: string[];
}

const SAID = 6;

/**
 * Cosine of the two listings' terms, each weighted by where it stands and how rare it is; terms that are alike in
 * spelling count as far as they are alike. The same from both sides.
 */
export function topicOverlap(a: TopicTerms, b: TopicTerms, corpus: Corpus): Overlap {
  const met: { gain: number; words: string }[] = [];
  for (const [term, weight] of a.weights) {
    let best = { gain: 0, words: '' };
    for (const [other, likeness] of corpus.similar(term)) {
      const otherWeight = b.weights.get(other);
      if (otherWeight === undefined) continue;
      const gain = likeness * weight * corpus.rarity(term) * otherWeight * corpus.rarity(other);
      if (gain > best.gain) best = { gain, words: said(a.words.get(term)!, b.words.get(other)!) };
    }
    if (best.gain > 0) met.push(best);
  }
  const gain = met.reduce((sum, each) => sum + each.gain, 0);
  const words = met
    .sort((x, y) => y.gain - x.gain)
    .slice(0, SAID)
    .map((each) => each.words);
  return { value: gain === 0 ? 0 : Math.min(1, gain / (norm(a, corpus) * norm(b, corpus))), words };
}

const said = (word: string, other: string) => (word === other ? word : `${word} = ${other}`);

const norm = ({ weights }: TopicTerms, corpus: Corpus) =>
  Math.sqrt([...weights].reduce((sum, [term, weight]) => sum + (weight * corpus.rarity(term)) ** 2, 0));
