import { languages7 } from '../codes/index.js';
import { wordsOf } from '../platform/text/fold.js';
import { plain, stopWords, thesaurus } from '../thesaurus/index.js';
import { conceptRuns } from './concept-runs.js';

/** A part of a question: a "phrase", words that mean something by the thesaurus, or words between. */
export interface Part {
  /** As typed. */
  text: string;
  quoted: boolean;
  /** Ids. A phrase has none: who quotes wants the very words. */
  concepts: readonly string[];
}

/** Nobody types more; the API takes less. */
const MOST_CHARACTERS = 2_000;
const QUOTED = /"([^"]*)"/;

/** Reads a question in all languages at once: nobody knows in which it is asked. */
export const readQuestion = (text: string): Part[] =>
  text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .replaceAll(/[“”«»„＂]/g, '"')
    .split(QUOTED)
    .flatMap((piece, i) => (i % 2 === 1 ? [{ text: piece, quoted: true, concepts: [] }] : unquoted(piece)))
    .filter((part) => wordsOf(part.text).length > 0);

function unquoted(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, concepts } of conceptRuns(text, languages7)) {
    parts.push(...acronymsIn(text.slice(at, start)), { text: text.slice(start, end), quoted: false, concepts });
    at = end;
  }
  return [...parts, ...acronymsIn(text.slice(at))];
}

/** Texts write acronyms in capitals and are read so; who types a question does not. */
function acronymsIn(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { text: word, start, end, spaceless } of wordsOf(text)) {
    if (spaceless || word === word.toUpperCase() || stopWords.has(plain(word))) continue;
    const { hits } = thesaurus().read(word.toUpperCase());
    if (hits.length === 0) continue;
    parts.push(words(text.slice(at, start)), {
      text: text.slice(start, end),
      quoted: false,
      concepts: hits.map(({ concept }) => concept.id),
    });
    at = end;
  }
  return [...parts, words(text.slice(at))];
}

const words = (text: string): Part => ({ text, quoted: false, concepts: [] });
