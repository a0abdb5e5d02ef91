import { isCategory, type Mention, type SubjectTerm } from './subject-terms.js';

/**
 * Needs that are at least this much alike ask for the same, whatever their languages. Measured on the example needs and
 * on pairs made up in seven languages, with short texts and with long ones (ADR 14).
 */
export const SAME_SUBJECT = 0.45;

/** From here on its author should look before posting, even when no more than a title is typed yet (ADR 14). */
export const DUPLICATE = 0.5;

/**
 * How alike two listings are by what they are about, 0 to 1: the cosine of their terms, so that a long description is
 * as much like a short one as its subject is. Symmetric; a listing is 1 like itself; 0 where one of them says nothing,
 * and where no more than categories are shared.
 * How rare a term is does not count: it would make what many ask for less alike, and change with every listing (ADR 14).
 */
export function likeness(a: readonly Mention[], b: readonly Mention[]): number {
  const impacts = impactsOf(b);
  const shared = a.filter(({ term }) => impacts.has(term));
  if (shared.every(({ term }) => isCategory(term))) return 0;
  const met = shared.reduce((sum, { term, impact }) => sum + impact * impacts.get(term)!, 0);
  return cosine(met, squares(a), squares(b));
}

/** From what two share and what each is about by itself: whole numbers, so that it comes out the same in any order. */
export const cosine = (met: number, own: number, other: number): number =>
  met === 0 ? 0 : Math.min(1, met / Math.sqrt(own * other));

/** The terms two listings share, those first that both are most about. */
export function sharedTerms(a: readonly Mention[], b: readonly Mention[]): SubjectTerm[] {
  const impacts = impactsOf(b);
  return a
    .map(({ term, impact }) => ({ term, met: impact * (impacts.get(term) ?? 0) }))
    .filter(({ met }) => met > 0)
    .toSorted((x, y) => y.met - x.met || (x.term < y.term ? -1 : 1))
    .map(({ term }) => term);
}

const squares = (mentions: readonly Mention[]) => mentions.reduce((sum, { impact }) => sum + impact ** 2, 0);
const impactsOf = (mentions: readonly Mention[]) => new Map(mentions.map(({ term, impact }) => [term, impact]));
