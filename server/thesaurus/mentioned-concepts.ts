import type { Concept } from './concept.js';
import type { Hit } from './read-text.js';
import { plain } from './stem.js';
import { stopWords } from './stop-words.js';
import { isAcronym } from './telling-words.js';
import type { Thesaurus } from './thesaurus.js';

/** A concept that was read, and how much speaks for it. */
export interface Mentioned {
  concept: Concept;
  /** About 0.9 for a narrow thing named once, and more the narrower and the more often. */
  vote: number;
  /** As they were written, each once. */
  words: string[];
  /** Something narrower is mentioned too, and says it better. */
  general: boolean;
}

export interface Passage {
  text: string;
  /** How many times what is said here counts. */
  times: number;
}

/** What narrower things say counts in full; what only sums them up, half. */
const GENERAL = 0.5;

/** The concepts of the passages: narrow ones before those that only sum them up, then by vote. */
export function mentionedConcepts(
  { read, concepts }: Pick<Thesaurus, 'read' | 'concepts'>,
  passages: readonly Passage[],
  languages: readonly string[],
): Mentioned[] {
  const found = new Map<Concept, { times: number; words: Map<string, string> }>();
  for (const { text, times } of passages)
    for (const hits of sameWords(read(text, languages).hits))
      for (const { concept, words } of hits) note(concept, times / hits.length, words);

  const general = new Set([...found.keys()].flatMap((concept) => [...broaderThan(concept)]));
  return [...found]
    .map(([concept, { times, words }]) => ({
      concept,
      vote: narrowness(concept) * Math.log2(1 + times) * (general.has(concept) ? GENERAL : 1),
      words: [...words.values()],
      general: general.has(concept),
    }))
    .sort((a, b) => Number(a.general) - Number(b.general) || b.vote - a.vote || (a.concept.id < b.concept.id ? -1 : 1));

  function note(concept: Concept, times: number, words: string) {
    const known = found.get(concept) ?? { times: 0, words: new Map() };
    known.times += times;
    if (!known.words.has(plain(words))) known.words.set(plain(words), shown(words));
    found.set(concept, known);
  }

  /** A half at the top, three quarters one step below, and so on. */
  function narrowness(concept: Concept): number {
    return 1 - 0.5 ** (1 + depth(concept));
  }

  function depth({ broader }: Concept): number {
    return Math.max(0, ...broader.map((id) => 1 + depth(concepts.get(id)!)));
  }

  function broaderThan({ broader }: Concept, all = new Set<Concept>()): Set<Concept> {
    for (const id of broader) broaderThan(concepts.get(id)!, all.add(concepts.get(id)!));
    return all;
  }
}

/**
 * Hits of one place together: what may be one of several things speaks for each of them less. Words that any listing
 * may use, whatever it is about, speak for nothing.
 */
function sameWords(hits: readonly Hit[]): Hit[][] {
  const places: Hit[][] = [];
  for (const hit of hits) {
    if (stopWords.has(plain(hit.words)) && !isAcronym(hit.words)) continue;
    const last = places.at(-1);
    if (last && last[0]!.words === hit.words && last.every(({ concept }) => concept !== hit.concept)) last.push(hit);
    else places.push([hit]);
  }
  return places;
}

const MOST_SHOWN = 60;

/** Between the words of a term there may be line breaks, and any number of function words. */
function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= MOST_SHOWN ? line : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}
