import { fold, wordsOf } from '../platform/text/fold.js';
import type { Concept } from './concept.js';
import { plain, stem, stemmedLanguages, type StemmedLanguage } from './stem.js';
import { isAcronym, tellingWords } from './telling-words.js';

/** A term as the words one walks along to it. */
export interface TermPath {
  tree: 'acronyms' | 'zh' | StemmedLanguage;
  words: readonly string[];
  /** Of a term of one word: the word, unstemmed. */
  spelled?: string | undefined;
}

/** The paths of all terms of a concept. Most of the time it takes to open the thesaurus goes here. */
export const termPaths = ({ terms }: Concept): TermPath[] => [
  ...stemmedLanguages.flatMap((language) => terms[language].map((term) => pathOf(term, language))),
  ...terms.zh.map(chinesePath),
];

function pathOf(term: string, language: StemmedLanguage): TermPath {
  const normal = term.normalize('NFC');
  const telling = tellingWords(normal);
  const words = (telling.length > 0 ? telling : wordsOf(normal)).map(({ text }) => text);
  if (words.length > 0 && words.every(isAcronym)) return { tree: 'acronyms', words };
  const kept = words.map(plain);
  return {
    tree: language,
    words: kept.map((word) => stem(word, language)),
    spelled: kept.length === 1 ? kept[0] : undefined,
  };
}

function chinesePath(term: string): TermPath {
  const words = wordsOf(term.normalize('NFC')).map(({ text }) => text);
  if (words.every(isAcronym)) return { tree: 'acronyms', words };
  return { tree: 'zh', words: [...fold(term)].filter((character) => /[\p{L}\p{N}]/u.test(character)) };
}
