import type { Mention, SubjectTerm } from './subject-terms.js';

/** How telling a term is: rare ones more than common ones. Whole numbers, so that sums are exact in any order. */
export type Weigh = (term: SubjectTerm) => number;

/**
 * Needs that are at least this much alike ask for the same, whatever their languages. Measured on the example needs and
 * on pairs made up in seven languages, with short texts and with long ones (ADR 14).
 */
export const SAME_SUBJECT = 0.45;

/** From here on its author should look before posting, even when no more than a title is typed yet (ADR 14). */
export const DUPLICATE = 0.5;

/**
 * How alike two listings are by what they are about, 0 to 1: the cosine of their terms, so that a long description is
 * as much like a short one as its subject is. Symmetric; a listing is 1 like itself; 0 where one of them says nothing.
 */
export function likeness(a: readonly Mention[], b: readonly Mention[], weigh: Weigh): number {
  const impacts = impactsOf(b);
  let [met, own] = [0, 0];
  for (const { term, impact } of a) {
    met += weigh(term) * impact * (impacts.get(term) ?? 0);
    own += weigh(term) * impact ** 2;
  }
  const other = b.reduce((sum, { term, impact }) => sum + weigh(term) * impact ** 2, 0);
  return cosine(met, own, other);
}

/** From what is shared and what each has by itself. */
export const cosine = (met: number, own: number, other: number): number =>
  met === 0 ? 0 : Math.min(1, met / Math.sqrt(own * other));

/** The terms two listings share, the most telling first. */
export function sharedTerms(a: readonly Mention[], b: readonly Mention[], weigh: Weigh): SubjectTerm[] {
  const impacts = impactsOf(b);
  return a
    .map(({ term, impact }) => ({ term, gain: weigh(term) * impact * (impacts.get(term) ?? 0) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((x, y) => y.gain - x.gain || (x.term < y.term ? -1 : 1))
    .map(({ term }) => term);
}

const impactsOf = (mentions: readonly Mention[]) => new Map(mentions.map(({ term, impact }) => [term, impact]));
