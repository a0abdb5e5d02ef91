import type { Weigh } from './likeness.js';
import type { Mention, SubjectTerm } from './subject-terms.js';

/** Something several needs are about, in the words of each. */
export interface SharedWords {
  term: SubjectTerm;
  /** As written. Needs that only imply it are left out. */
  said: { needId: string; words: string }[];
}

const TOLD = 6;

/** What needs have in common, the most telling first: what at least two are about and at least one says. */
export function sharedWords(
  needs: readonly { id: string; mentions: readonly Mention[] }[],
  weigh: Weigh,
): SharedWords[] {
  const found = new Map<SubjectTerm, { count: number; gain: number; said: SharedWords['said'] }>();
  for (const { id, mentions } of needs)
    for (const { term, impact, said } of mentions) {
      const known = found.get(term) ?? { count: 0, gain: 0, said: [] };
      found.set(term, known);
      known.count++;
      known.gain += weigh(term) * impact;
      if (said !== null) known.said.push({ needId: id, words: said });
    }
  return [...found]
    .filter(([, { count, said }]) => count > 1 && said.length > 0)
    .toSorted(([a, x], [b, y]) => y.said.length - x.said.length || y.gain - x.gain || (a < b ? -1 : 1))
    .slice(0, TOLD)
    .map(([term, { said }]) => ({ term, said }));
}
