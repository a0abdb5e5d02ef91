import { synonymGroups } from '../../search-config/synonyms.js';
import { fold, wordsOf } from '../platform/text/fold.js';

/** One thing the reader asks for, and what else would do. Alternatives are folded words divided by spaces. */
export interface Term {
  alternatives: string[];
  /** Its words must stand together, in this order. */
  phrase: boolean;
  spaceless: boolean;
}

const MOST_TERMS = 20;
const QUOTED = /"([^"]*)"/g;

/** What is asked for, whatever the text contains: only words and "phrases" mean anything, and only the first twenty. */
export function searchTerms(text: string): Term[] {
  const folded = fold(text).replaceAll(/[“”«»„]/g, '"');
  const phrases = [...folded.matchAll(QUOTED)].flatMap(([, words]) => phraseTerm(words!));
  const rest = folded.replaceAll(QUOTED, ' ');
  return [...phrases, ...withSynonyms(singleTerms(rest))].slice(0, MOST_TERMS);
}

function phraseTerm(text: string): Term[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return [term(words.map((word) => word.text).join(' '), { phrase: true, spaceless: words.every((w) => w.spaceless) })];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const singleTerms = (text: string): Term[] =>
  wordsOf(text).flatMap((word) =>
    word.spaceless
      ? [...segmenter.segment(word.text)].map(({ segment }) => term(segment, { phrase: false, spaceless: true }))
      : [term(word.text, { phrase: false, spaceless: false })],
  );

const term = (text: string, as: { phrase: boolean; spaceless: boolean }): Term => ({ alternatives: [text], ...as });

const synonyms = new Map(synonymGroups.flatMap((group) => group.map((words) => [words, group])));
const LONGEST = Math.max(...synonymGroups.flat().map((words) => words.split(' ').length));

/** Replaces the longest runs of words that have synonyms by one term with all of them. */
function withSynonyms(terms: Term[]): Term[] {
  const [first, ...rest] = terms;
  if (!first) return [];
  for (let length = Math.min(LONGEST, terms.length); length > 0; length--) {
    const run = terms.slice(0, length).flatMap((each) => each.alternatives);
    const group = synonyms.get(run.join(' '));
    if (group) return [{ ...first, alternatives: [...group] }, ...withSynonyms(terms.slice(length))];
  }
  return [first, ...withSynonyms(rest)];
}
