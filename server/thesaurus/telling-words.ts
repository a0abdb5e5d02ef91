import { wordsOf, type Word } from '../platform/text/fold.js';
import { plain } from './stem.js';
import { functionWords } from './stop-words.js';

/** Words that tell something, where they stand: not function words, unless written as an acronym (IT) or as the e- of e-learning. */
export function tellingWords(text: string): Word[] {
  return wordsOf(text).filter(
    (word) =>
      word.spaceless ||
      isAcronym(word.text) ||
      !functionWords.has(plain(word.text)) ||
      (/^e$/i.test(word.text) && text[word.end] === '-'),
  );
}

export const isAcronym = (word: string): boolean => /^[\p{Lu}\p{N}]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word);
