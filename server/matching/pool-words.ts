import type { Mention, SubjectTerm } from './subject-terms.js';

/** Something several needs are about, in the words of each. */
export interface SharedWords {
  term: SubjectTerm;
  /** As written. Needs that only imply it are left out. */
  said: { needId: string; words: string }[];
}

const TOLD = 6;

/** What needs have in common, what most say first: what at least two are about and at least one says. */
export function sharedWords(needs: readonly { id: string; mentions: readonly Mention[] }[]): SharedWords[] {
  const found = new Map<SubjectTerm, { count: number; impact: number; said: SharedWords['said'] }>();
  for (const { id, mentions } of needs)
    for (const { term, impact, said } of mentions) {
      const known = found.get(term) ?? { count: 0, impact: 0, said: [] };
      found.set(term, known);
      known.count++;
      known.impact += impact;
      if (said !== null) known.said.push({ needId: id, words: said });
    }
  return [...found]
    .filter(([, { count, said }]) => count > 1 && said.length > 0)
    .toSorted(([a, x], [b, y]) => y.said.length - x.said.length || y.impact - x.impact || (a < b ? -1 : 1))
    .slice(0, TOLD)
    .map(([term, { said }]) => ({ term, said }));
}
