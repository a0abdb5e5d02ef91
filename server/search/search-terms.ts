import { fold, wordsOf } from '../platform/text/fold.js';
import type { Part } from './question.js';

/** One thing the reader asks for, and what else would do. Alternatives are folded words. */
export interface Term {
  alternatives: string[];
  /** Its words must stand together, in this order. */
  phrase: boolean;
  spaceless: boolean;
  /** Which part of the question it belongs to. */
  part: number;
  /** The thesaurus knows it, so that it is not misspelt. */
  known: boolean;
}

const MOST_TERMS = 20;

/** What is asked for, whatever the text contains: only words and phrases mean anything, and only the first twenty. */
export const searchTerms = (parts: readonly Part[]): Term[] => parts.flatMap(termsOf).slice(0, MOST_TERMS);

function termsOf({ text, quoted, concepts }: Part, part: number): Term[] {
  const known = concepts.length > 0;
  const words = wordsOf(fold(text));
  if (quoted)
    return [
      {
        alternatives: [words.map((word) => word.text).join(' ')],
        phrase: true,
        spaceless: words.every((word) => word.spaceless),
        part,
        known,
      },
    ];
  return words.flatMap(({ text, spaceless }) =>
    (spaceless ? segmentsOf(text) : [text]).map((word) => ({
      alternatives: [word],
      phrase: false,
      spaceless,
      part,
      known,
    })),
  );
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const segmentsOf = (run: string): string[] => [...segmenter.segment(run)].map(({ segment }) => segment);
