import { asChanged, nearChanges } from '../as-changed.js';
import { bestList, type BestList } from './best-list.js';
import type { Asked, Store } from './find-rows.js';
import { copyOf, Row } from './packed-rows.js';
import type { PostingLists } from './posting-lists.js';
import type { Subject } from './subject.js';

/**
 * What one or two changes keep from being matched, by the totals there would be after them. Looks at every row that
 * shares a term, or, without lists, at every row of the side; passes over only what its subject keeps below the bar.
 */
export function nearRows(
  subject: Subject,
  store: Store,
  where: { side: number; lists?: PostingLists | undefined },
  { most, floor, scorer }: Asked,
): BestList {
  const { rows, weights, wanted, seen, search, world } = store;
  const needAsks = subject.side === 'need';
  const best = bestList(most, floor, (row) => store.ids[row]!);
  const row = new Row(rows);
  let massOfNeed = 0;
  subject.terms.forEach((term, i) => {
    wanted[term] = subject.impacts[i]! * (needAsks ? weights[term]! : 1);
    massOfNeed += wanted[term];
  });
  if (where.lists) {
    for (const term of subject.terms) where.lists.each(term, visit);
    if (scorer.byMeaning && subject.facts.meaning !== null)
      for (const at of rows.meanings.keys()) if (rows.side(at) === where.side) visit(at);
  } else for (let at = 0; at < rows.count; at++) if (rows.side(at) === where.side) visit(at);
  for (const term of subject.terms) wanted[term] = 0;
  return best;

  function visit(at: number) {
    if (seen[at] === search) return;
    seen[at] = search;
    if (!rows.isOpen(at)) return;
    const topic = topicOf(at);
    if (scorer.mostFor(topic) < best.bar) return;
    row.moveTo(at);
    const [need, offer] = needAsks ? [subject.facts, row] : [row, subject.facts];
    const made = nearChanges(need, offer, world);
    if (!made) return;
    const after = asChanged(need, needAsks ? copyOf(row) : offer, made, world);
    const total = scorer.total(topic, need, after, world);
    if (total > 0) best.offer(total, at, topic);
  }

  /** The share of the need's subject that the offer meets; the same sums as in every other search. */
  function topicOf(at: number): number {
    let [met, mass] = [0, needAsks ? massOfNeed : 0];
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) {
      const [term, impact] = [rows.terms[i]!, rows.impacts[i]!];
      if (needAsks) met += wanted[term]! * impact;
      else {
        const asked = weights[term]! * impact;
        mass += asked;
        met += asked * wanted[term]!;
      }
    }
    return mass === 0 ? 0 : met * (1 / (mass * 255));
  }
}
