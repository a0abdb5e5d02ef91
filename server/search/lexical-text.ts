import { fold, wordsOf } from '../platform/text/fold.js';

/** A text as PostgreSQL's parser is given it: folded words and spaces, so that it has nothing to interpret. */
export const lexicalText = (text: string): string =>
  wordsOf(fold(text))
    .map((word) => (word.spaceless ? grams(word.text) : singular(word.text)))
    .join(' ');

/** The stemmers know -ción and -ciones, -ção and -ções for one word, but not without their accents. */
const singular = (word: string): string => word.replace(/([cs])iones$/, '$1ion').replace(/([cs])oes$/, '$1ao');

/**
 * A run without spaces as all its pairs of characters, then each character: PostgreSQL has no parser that finds the
 * words in it, but every word of two characters or more is found by its pairs.
 */
function grams(run: string): string {
  const characters = [...run];
  return [...characters.slice(1).map((character, i) => characters[i]! + character), ...characters].join(' ');
}
