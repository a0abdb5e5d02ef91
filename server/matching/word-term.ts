import { plain, stopWords } from '../thesaurus/index.js';

/**
 * What a word that no concept knows counts as: one spelling for its forms and for its cognates in the languages of
 * Latin script. Irrigation, irrigação and irrigación are all `irigacion`. Undefined for words that tell no subject.
 */
export function wordTerm(word: string): string | undefined {
  const folded = plain(word);
  if (stopWords.has(folded) || /^\p{N}+$/u.test(folded)) return undefined;
  if (!/^[a-z]+$/.test(folded)) return folded.length > 1 ? folded : undefined;
  if (folded.length < 3) return undefined;
  if (folded.length < 5) return folded.replace(/s$/, '');
  return endings(folded.length < 6 ? folded : spelling(folded));
}

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
