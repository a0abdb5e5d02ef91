import type { Store } from './find-rows.js';
import type { PostingLists } from './posting-lists.js';
import type { Subject } from './subject.js';

export interface Alike {
  row: number;
  /** How much of the subject of either is that of the other: the smaller of the two shares, 0 to 1. */
  likeness: number;
}

/** Listings about the same as this one, whatever else they say: for pooling needs, and for finding duplicates. */
export function alikeRows(subject: Subject, store: Store, lists: PostingLists, floor: number): Alike[] {
  const { rows, weights, wanted, seen, search } = store;
  const found: Alike[] = [];
  let mass = 0;
  subject.terms.forEach((term, i) => (mass += wanted[term] = weights[term]! * subject.impacts[i]!));
  for (const term of subject.terms) lists.each(term, visit);
  for (const term of subject.terms) wanted[term] = 0;
  return found.toSorted((a, b) => b.likeness - a.likeness || (store.ids[a.row]! < store.ids[b.row]! ? -1 : 1));

  function visit(at: number) {
    if (seen[at] === search) return;
    seen[at] = search;
    if (!rows.isOpen(at) || store.ids[at] === subject.id) return;
    let [met, other] = [0, 0];
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) {
      met += wanted[rows.terms[i]!]! * rows.impacts[i]!;
      other += weights[rows.terms[i]!]! * rows.impacts[i]!;
    }
    const likeness = met / (255 * Math.max(mass, other));
    if (likeness >= floor) found.push({ row: at, likeness });
  }
}
