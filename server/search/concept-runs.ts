import { thesaurus } from '../thesaurus/index.js';

/** Words of a text that name something, where they stand. */
export interface ConceptRun {
  start: number;
  end: number;
  /** Ids; more than one where the words mean several things. */
  concepts: string[];
}

/** What a text names, in its order. `languages` as for the thesaurus. */
export function conceptRuns(text: string, languages: readonly string[]): ConceptRun[] {
  const runs: ConceptRun[] = [];
  let last: string | undefined;
  for (const { concept, words } of thesaurus().read(text, languages).hits) {
    const before = runs.at(-1);
    if (before && words === last && !before.concepts.includes(concept.id)) {
      before.concepts.push(concept.id);
      continue;
    }
    const start = wholeWords(text, words, before?.end ?? 0);
    if (start < 0) continue;
    runs.push({ start, end: start + words.length, concepts: [concept.id] });
    last = words;
  }
  return runs;
}

const LETTER = /^[\p{L}\p{N}\p{M}]/u;
const SPACELESS = /^\p{sc=Han}/u;

/** Where the words stand as words, not as a part of others: "rice" in "price of rice". */
function wholeWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (SPACELESS.test(words)) return at;
    const before = text.slice(0, at).match(/[\p{L}\p{N}\p{M}]$/u);
    if (!before && !LETTER.test(text.slice(at + words.length, at + words.length + 2))) return at;
  }
  return -1;
}
