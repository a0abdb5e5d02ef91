import { fold, wordsOf } from '../platform/text/fold.js';
import { readQuestion, type Part } from './question.js';
import { conceptToken, readSynonyms } from './synonyms.js';

/**
 * Words and "phrases": a minus would exclude, and the same question must mean the same on both engines. What means
 * something is asked for by its words where the synonyms know just these. They know no other forms of a word, none of
 * more than three words, and nothing in Chinese: then the concept itself is asked for, which every text that says it
 * carries.
 */
export const meilisearchText = (text: string): string =>
  readQuestion(text)
    .flatMap((part) => textOf(part, foldedWords(part.text)))
    .join(' ');

function textOf({ quoted, concepts: [concept] }: Part, words: string): string[] {
  if (words === '') return [];
  if (quoted) return [`"${words}"`];
  return !concept || Object.hasOwn(readSynonyms(), words) ? [words] : [`"${conceptToken(concept)}"`];
}

const foldedWords = (text: string): string =>
  wordsOf(fold(text))
    .map((word) => word.text)
    .join(' ');
