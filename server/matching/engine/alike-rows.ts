import { cosine } from '../likeness.js';
import type { Store } from './find-rows.js';
import { BANDS, type PostingLists } from './posting-lists.js';
import type { Subject } from './subject.js';

export interface Alike {
  row: number;
  /** As `likeness` says it, to the last bit. */
  likeness: number;
}

/**
 * Listings about the same as this one, whatever else they say, the most alike first; exactly those with a likeness of
 * `floor` or more. The longest lists are not gone through, as many as are too little of the subject for a listing that
 * shares nothing else to reach the floor (by Cauchy and Schwarz).
 */
export function alikeRows(
  subject: Subject,
  store: Store,
  lists: PostingLists,
  { floor, isCategory }: { floor: number; isCategory: (term: number) => boolean },
): Alike[] {
  const { rows, wanted, seen, search, ids } = store;
  const found: Alike[] = [];
  let own = 0;
  subject.terms.forEach((term, i) => {
    wanted[term] = subject.impacts[i]!;
    own += wanted[term] ** 2;
  });
  for (const term of telling()) lists.each(term, visit);
  for (const term of subject.terms) wanted[term] = 0;
  return found.toSorted((a, b) => b.likeness - a.likeness || (ids[a.row]! < ids[b.row]! ? -1 : 1));

  function telling(): number[] {
    const longestFirst = subject.terms
      .map((term) => ({ term, part: wanted[term]! ** 2, rows: lengthOf(lists, term) }))
      .toSorted((a, b) => b.rows - a.rows);
    let spare = floor ** 2 * own;
    return longestFirst
      .filter(({ part }) => {
        const isSpared = part < spare;
        if (isSpared) spare -= part;
        return !isSpared;
      })
      .map(({ term }) => term);
  }

  function visit(at: number) {
    if (seen[at] === search) return;
    seen[at] = search;
    if (!rows.isOpen(at) || ids[at] === subject.id) return;
    let [met, other, more] = [0, 0, false];
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) {
      const [term, impact] = [rows.terms[i]!, rows.impacts[i]!];
      met += wanted[term]! * impact;
      other += impact * impact;
      more ||= wanted[term]! > 0 && !isCategory(term);
    }
    const likeness = cosine(met, own, other);
    if (more && likeness >= floor) found.push({ row: at, likeness });
  }
}

function lengthOf(lists: PostingLists, term: number): number {
  let length = lists.after.get(term)?.length ?? 0;
  for (let band = 0; band < BANDS; band++) length += lists.count(term, band);
  return length;
}
