import { passes, passesBesideTraits } from '../hard-filters.js';
import type { Scorer } from '../scorer.js';
import { bestList, type BestList } from './best-list.js';
import { Row, type PackedRows } from './packed-rows.js';
import { BLOCK_BITS, type PostingLists } from './posting-lists.js';
import type { Subject } from './subject.js';
import type { World } from './world.js';

/** All an index has, as the loops below read it. */
export interface Store {
  readonly world: World;
  readonly rows: PackedRows;
  readonly ids: readonly string[];
  /** By term number; see `Lexicon`. */
  readonly weights: Float64Array;
  /** All 0 between searches; as long as the weights. */
  readonly wanted: Float64Array;
  /** Rows a search has seen bear its number. */
  readonly seen: Uint32Array;
  readonly search: number;
}

export interface Asked {
  most: number;
  /** Totals below it do not count. */
  floor: number;
  scorer: Scorer;
}

const FULL_IMPACT = 255;

/**
 * The best offers for a need, exactly. Goes through the lists of its terms, the rarest first, and stops when what is
 * left of its subject cannot bring an unseen offer over the bar; of an offer it looks first at its traits, then at its
 * terms, then at all else, and leaves it as soon as it cannot reach the bar. The method is that of MaxScore (Turtle &
 * Flood 1995).
 */
export function offersFor(need: Subject, store: Store, lists: PostingLists, { most, floor, scorer }: Asked): BestList {
  const { rows, weights, wanted, seen, search, ids, world } = store;
  const { terms, impacts } = rows;
  const { topicWeight } = scorer;
  const best = bestList(most, floor, (row) => ids[row]!);
  const { facts } = need;
  const bounds = scorer.boundsFor(facts, world);
  const row = new Row(rows);

  let mass = 0;
  for (let i = 0; i < need.terms.length; i++)
    mass += wanted[need.terms[i]!] = weights[need.terms[i]!]! * need.impacts[i]!;
  const scale = 1 / (mass * FULL_IMPACT);

  let left = mass;
  let mostTopic = 1;
  for (const term of need.terms.toSorted((a, b) => lists.count(a) - lists.count(b))) {
    mostTopic = left / mass;
    if (mostTopic * topicWeight + bounds.most < best.bar) break;
    left -= wanted[term]!;
    for (let b = 0; b < lists.blocks.length; b++) {
      const { ends, rows: listed } = lists.blocks[b]!;
      if (term >= ends.length) continue;
      const to = ends[term]!;
      for (let i = term === 0 ? 0 : ends[term - 1]!; i < to; i++) visit((b << BLOCK_BITS) + listed[i]!);
    }
    const after = lists.after.get(term);
    if (after) for (let i = 0; i < after.length; i++) visit(after[i]!);
  }
  for (let i = 0; i < need.terms.length; i++) wanted[need.terms[i]!] = 0;
  return best;

  function visit(at: number) {
    if (seen[at] === search) return;
    seen[at] = search;
    if (!rows.isOpen(at)) return;
    const rest = bounds.restOf(row.moveTo(at));
    if (mostTopic * topicWeight + rest < best.bar || !passesBesideTraits(facts, row, world)) return;
    let met = 0;
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) met += wanted[terms[i]!]! * impacts[i]!;
    const topic = met * scale;
    if (bounds.canReach(best.bar, topic, rest, row))
      offerIfAny(best, scorer.total(topic, facts, row, world), at, topic);
  }
}

/** The needs an offer answers, exactly: each judged as if it had asked. */
export function needsFor(offer: Subject, store: Store, lists: PostingLists, asked: Asked): BestList {
  const { wanted, seen, search } = store;
  const best = bestList(asked.most, asked.floor, (row) => store.ids[row]!);
  const judge = needJudge(offer, store, asked, best);
  offer.terms.forEach((term, i) => (wanted[term] = offer.impacts[i]!));
  for (const term of offer.terms) {
    lists.blocks.forEach(({ ends, rows }, block) => {
      if (term >= ends.length) return;
      for (let i = term === 0 ? 0 : ends[term - 1]!; i < ends[term]!; i++) visit((block << BLOCK_BITS) + rows[i]!);
    });
    for (const at of lists.after.get(term) ?? []) visit(at);
  }
  for (const term of offer.terms) wanted[term] = 0;
  return best;

  function visit(at: number) {
    if (seen[at] === search) return;
    seen[at] = search;
    judge(at);
  }
}

/** Every listing of a side, whether it shares a term or not: funds may be for anything, and are few. */
export function scan(subject: Subject, store: Store, side: number, asked: Asked): BestList {
  const { rows, wanted, weights } = store;
  const best = bestList(asked.most, asked.floor, (row) => store.ids[row]!);
  const needAsks = subject.side === 'need';
  subject.terms.forEach((term, i) => (wanted[term] = subject.impacts[i]! * (needAsks ? weights[term]! : 1)));
  const judge = needAsks ? offerJudge(subject, store, asked, best) : needJudge(subject, store, asked, best);
  for (let at = 0; at < rows.count; at++) if (rows.side(at) === side) judge(at);
  for (const term of subject.terms) wanted[term] = 0;
  return best;
}

/** `wanted` holds the impacts of the offer. The mass of a need is that of its own terms. */
function needJudge(offer: Subject, { rows, weights, wanted, world }: Store, { scorer }: Asked, best: BestList) {
  const { terms, impacts } = rows;
  const row = new Row(rows);
  return (at: number) => {
    if (!rows.isOpen(at) || !passes(row.moveTo(at), offer.facts, world)) return;
    let [met, mass] = [0, 0];
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) {
      const asked = weights[terms[i]!]! * impacts[i]!;
      mass += asked;
      met += asked * wanted[terms[i]!]!;
    }
    const topic = mass === 0 ? 0 : met * (1 / (mass * FULL_IMPACT));
    if (topic * scorer.topicWeight + scorer.mostRest < best.bar) return;
    offerIfAny(best, scorer.total(topic, row, offer.facts, world), at, topic);
  };
}

/** `wanted` holds the weighted impacts of the need. */
function offerJudge(need: Subject, { rows, weights, wanted, world }: Store, { scorer }: Asked, best: BestList) {
  const { terms, impacts } = rows;
  const row = new Row(rows);
  const mass = need.terms.reduce((sum, term, i) => sum + weights[term]! * need.impacts[i]!, 0);
  return (at: number) => {
    if (!rows.isOpen(at) || !passes(need.facts, row.moveTo(at), world)) return;
    let met = 0;
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) met += wanted[terms[i]!]! * impacts[i]!;
    const topic = mass === 0 ? 0 : met * (1 / (mass * FULL_IMPACT));
    offerIfAny(best, scorer.total(topic, need.facts, row, world), at, topic);
  };
}

/** 0: nothing in common. */
function offerIfAny(best: BestList, total: number, row: number, topic: number) {
  if (total > 0) best.offer(total, row, topic);
}
