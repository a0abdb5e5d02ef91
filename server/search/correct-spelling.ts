import type { EntityManager } from 'typeorm';
import { editDistance } from './edit-distance.js';
import type { Term } from './search-terms.js';
import { wordShape } from './word-shape.js';

const MOST_CORRECTIONS = 5;

/** As Meilisearch does it: one slip in a word of five letters, two in one of nine. */
const slipsAllowed = (word: string) => ([...word].length >= 9 ? 2 : [...word].length >= 5 ? 1 : 0);

/** Adds the nearest words of the index to each word that the index does not know. */
export async function correctSpelling(db: EntityManager, terms: Term[]): Promise<Term[]> {
  const doubtful = terms.filter(mayBeMisspelt).map(({ alternatives: [word] }) => word!);
  if (doubtful.length === 0) return terms;
  const near: { word: string; known: string }[] = await db.query(
    `SELECT asked.word, known
       FROM unnest($1::text[], $2::text[]) AS asked (word, shape), search_words_like(asked.shape) AS known
      WHERE NOT EXISTS (SELECT FROM search_word w WHERE w.word = asked.word)`,
    [doubtful, doubtful.map(wordShape)],
  );
  return terms.map((term) =>
    mayBeMisspelt(term)
      ? { ...term, alternatives: [...term.alternatives, ...nearest(term.alternatives[0]!, near)] }
      : term,
  );
}

const mayBeMisspelt = ({ alternatives, phrase, spaceless, known }: Term) =>
  !known && !phrase && !spaceless && /^\D+$/u.test(alternatives[0]!) && slipsAllowed(alternatives[0]!) > 0;

const nearest = (word: string, near: { word: string; known: string }[]): string[] =>
  near
    .filter((each) => each.word === word)
    .map(({ known }) => ({ known, slips: editDistance(word, known) }))
    .filter(({ slips }) => slips <= slipsAllowed(word))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_CORRECTIONS)
    .map(({ known }) => known);
