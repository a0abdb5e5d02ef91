import { fold } from './fold.js';
import { stopWords } from './stop-words.js';

/** What a listing is about: terms with the weight of the best place they stand in, and the word as it was written. */
export interface TopicTerms {
  readonly weights: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, string>;
}

/** Reads texts in any of our languages; each with the weight of its words. */
export function topicTerms(texts: readonly (readonly [text: string, weight: number])[]): TopicTerms {
  const weights = new Map<string, number>();
  const words = new Map<string, string>();
  for (const [text, weight] of texts) {
    for (const word of wordsOf(text)) {
      const term = termOf(word);
      if (term === undefined || weight <= (weights.get(term) ?? 0)) continue;
      weights.set(term, weight);
      words.set(term, word.toLowerCase());
    }
  }
  return { weights, words };
}

/** One spelling for the forms of a word and its cognates: irrigation, irrigação and irrigación are all `irigacion`. */
export function termOf(word: string): string | undefined {
  const folded = fold(toldByAccent.get(word.toLowerCase()) ?? word);
  if (stopWords.has(folded) || /^\d+$/.test(folded)) return undefined;
  if (!/^[a-z]+$/.test(folded)) return folded.length > 1 ? folded : undefined;
  if (folded.length < 3) return undefined;
  if (folded.length < 5) return folded.replace(/s$/, '');
  return endings(folded.length < 6 ? folded : spelling(folded));
}

/** Crops that only an accent tells from a function word (mais, the). */
const toldByAccent: ReadonlyMap<string, string> = new Map([
  ['maïs', 'maize'],
  ['thé', 'tea'],
]);

/** Chinese has no spaces: its words are taken two characters at a time. */
function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs([...word]) : [word]));
}

const pairs = (characters: string[]) =>
  characters.length < 2 ? characters : characters.slice(1).map((each, i) => characters[i]! + each);

/** Where English, French, Spanish and Portuguese write one Greek or Latin sound differently; not asked of short words (there, terra). */
const spelling = (word: string) =>
  word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('ch', 'c')
    .replaceAll('y', 'i')
    .replaceAll('qu', 'c')
    .replaceAll('k', 'c')
    .replaceAll('z', 's')
    .replace(/([^aeiou])\1/g, '$1');

const rules: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/, '$1'],
  [/[tcs](ion|iones|ions|ao|oes)$/, 'cion'],
  [/(idades|idade|idad|idads|ites|ities|iti|ite|edad|edade|te|ti)$/, 'it'],
  [/(mentos|mento|mientos|miento|ments|ment)$/, 'ment'],
  [/(icas|icos|ica|ico|ices|ics|ic|icuis|icue|icues|ical)$/, 'ic'],
  [/(ables|able|aveis|avel|ibles|ible|iveis|ivel)$/, 'bl'],
  [/(ias|ies|ia|ie|ios|io|i)$/, ''],
  [/(es|as|os|s|e|a|o)$/, ''],
];

/** Plurals and the commonest endings. Only ever shortens to three letters or more, so that short words stay apart. */
function endings(word: string): string {
  for (const [ending, replacement] of rules) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, replacement);
    return stem.length >= 3 ? stem : word;
  }
  return word;
}
