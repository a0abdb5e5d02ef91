import type { Word } from '../platform/text/fold.js';
import type { Concept } from './concept.js';
import { plain, stem, stemmedLanguages, type StemmedLanguage } from './stem.js';
import { longest } from './term-tree.js';
import { functionWordsOf } from './stop-words.js';
import { tellingWords } from './telling-words.js';
import type { Terms } from './thesaurus.js';

export interface Hit {
  concept: Concept;
  /** As it was written. */
  words: string;
}

export interface Reading {
  /** What the text is about, in the order of the text; the same concept as often as it is named. */
  hits: Hit[];
  /** Words that belong to no concept, as written; of Chinese, the words of the runs between. */
  rest: string[];
}

/** Nobody writes more than this about one thing; what is longer is not read to its end. */
const MOST_WORDS = 20_000;

/** Finds concepts, the longest terms first, and of equally long ones those in the languages the text is likely to be in. */
export function readText(terms: Terms, text: string, languages: readonly string[]): Reading {
  const hits: Hit[] = [];
  const rest: string[] = [];
  const normal = text.normalize('NFC');
  for (const run of runsOf(tellingWords(normal).slice(0, MOST_WORDS), normal)) {
    if (run[0]!.spaceless) readCharacters(terms, run[0]!.text, hits, rest);
    else readWords(terms, normal, run, preferred(languages), hits, rest);
  }
  return { hits, rest };
}

/** Nothing is named across the end of a sentence or of a keyword. */
const BREAK = /[;:!?؛؟\n]|\.\s/;

/** "Drying, fruit processing" does not name the drying of fruit. */
export const COMMA = /[,،]\s/;

/** Words with spaces between them together, each run without spaces alone. */
function runsOf(words: readonly Word[], text: string): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const apart = last && BREAK.test(text.slice(last.at(-1)!.end, word.start));
    if (last && !apart && !word.spaceless && !last[0]!.spaceless) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** A Portuguese speaker's English words are read as English before they are read as French. */
function preferred(languages: readonly string[]): readonly (readonly StemmedLanguage[])[] {
  const first = stemmedLanguages.filter((language) => language === 'en' || languages.includes(language));
  return [first, stemmedLanguages.filter((language) => !first.includes(language))];
}

function readWords(
  { stems, spelled, acronyms, enumerations }: Terms,
  text: string,
  words: readonly Word[],
  tiers: readonly (readonly StemmedLanguage[])[],
  hits: Hit[],
  rest: string[],
) {
  const written = words.map((word) => word.text);
  const folded = written.map(plain);
  const readings = new Map(
    stemmedLanguages.map((language) => [language, folded.map((word) => stem(word, language))] as const),
  );
  const clauses = clausesOf(words, text);
  for (let at = 0; at < words.length;) {
    const found = longer(longest(acronyms, written, at, fitsFrom(at)), longestOf(at));
    if (!found) {
      if (!tellsNothing(at)) rest.push(written[at]!);
      at++;
      continue;
    }
    const said = text.slice(words[at]!.start, words[found.to - 1]!.end);
    for (const concept of found.concepts) hits.push({ concept, words: said });
    at = found.to;
  }

  function longestOf(at: number): Found {
    const [first, others] = tiers as readonly [readonly StemmedLanguage[], readonly StemmedLanguage[]];
    return among(first, at) ?? (tellsNothing(at) ? undefined : among(others, at, { onlySpelled: true }));
  }

  /** Of one word, what is written so comes before what only has its stem: solo is not solar. */
  function among(tier: readonly StemmedLanguage[], at: number, { onlySpelled = false } = {}): Found {
    const each = tier.flatMap((language) => {
      const found = longest(stems[language], readings.get(language)!, at, fitsFrom(at));
      if (!found) return [];
      if (found.to > at + 1) return [{ ...found, isSpelled: false }];
      const same = spelled[language].get(folded[at]!);
      if (same) return [{ to: found.to, concepts: same, isSpelled: true }];
      return onlySpelled || functionWordsOf[language]?.has(folded[at]!) ? [] : [{ ...found, isSpelled: false }];
    });
    if (each.length === 0) return undefined;
    const to = Math.max(...each.map((found) => found.to));
    const longestOnes = each.filter((found) => found.to === to);
    const kept = longestOnes.some(({ isSpelled }) => isSpelled)
      ? longestOnes.filter(({ isSpelled }) => isSpelled)
      : longestOnes;
    return { to, concepts: [...new Set(kept.flatMap(({ concepts }) => concepts))] };
  }

  function fitsFrom(at: number) {
    return (to: number, concepts: readonly Concept[]) =>
      clauses[at] === clauses[to - 1] || concepts.some((concept) => enumerations.has(concept));
  }

  function tellsNothing(at: number): boolean {
    return tiers[0]!.some((language) => functionWordsOf[language]?.has(folded[at]!));
  }
}

/** For each word, how many commas are before it. */
function clausesOf(words: readonly Word[], text: string): number[] {
  let commas = 0;
  return words.map(({ start }, i) => (i > 0 && COMMA.test(text.slice(words[i - 1]!.end, start)) ? ++commas : commas));
}

type Found = ReturnType<typeof longest>;
const longer = (a: Found, b: Found): Found => (a && (!b || a.to >= b.to) ? a : b);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function readCharacters({ characters }: Terms, run: string, hits: Hit[], rest: string[]) {
  const all = [...run];
  let between = '';
  for (let at = 0; at < all.length;) {
    const found = longest(characters, all, at);
    if (!found) {
      between += all[at++]!;
      continue;
    }
    segment();
    const said = all.slice(at, found.to).join('');
    for (const concept of found.concepts) hits.push({ concept, words: said });
    at = found.to;
  }
  segment();

  function segment() {
    for (const { segment, isWordLike } of segmenter.segment(between)) if (isWordLike) rest.push(segment);
    between = '';
  }
}
