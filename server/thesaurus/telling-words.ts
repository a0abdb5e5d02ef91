import { wordsOf, type Word } from '../platform/text/fold.js';
import { plain } from './stem.js';
import { functionWords } from './stop-words.js';

/** Words that tell something, where they stand: not function words, unless written as an acronym (IT). E-learning is one word. */
export const tellingWords = (text: string): Word[] =>
  joined(wordsOf(text), text).filter(
    (word) => word.spaceless || isAcronym(word.text) || !functionWords.has(plain(word.text)),
  );

export const isAcronym = (word: string): boolean => /^[\p{Lu}\p{N}]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word);

function joined(words: readonly Word[], text: string): Word[] {
  return words.flatMap((word, i) => {
    if (isPrefix(word, text) && words[i + 1]?.start === word.end + 1) return [];
    const before = words[i - 1];
    if (!before || !isPrefix(before, text) || before.end + 1 !== word.start) return [word];
    return [{ ...word, start: before.start, text: before.text + word.text }];
  });
}

const isPrefix = (word: Word, text: string): boolean => /^e$/i.test(word.text) && text[word.end] === '-';
