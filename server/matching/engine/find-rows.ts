import { passes, passesBesideTraits } from '../hard-filters.js';
import type { Scorer } from '../scorer.js';
import { bestList, type BestList } from './best-list.js';
import { NEED, OFFER } from './facts.js';
import { FIRST, Row, type PackedRows } from './packed-rows.js';
import { BANDS, bandTop, beginOf, BLOCK_BITS, type PostingLists } from './posting-lists.js';
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
  readonly seen: Uint8Array;
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
 * The best offers for a need, exactly. Goes through the lists of its terms, those first that tell most for what they
 * take, and stops when what is left of its subject cannot bring an unseen offer over the bar; of an offer it looks first
 * at its traits, then at its terms, then at all else, and leaves it as soon as it cannot reach the bar. The method is
 * that of MaxScore (Turtle & Flood 1995). Where meaning counts, an offer may have something of the subject without any of
 * the terms: those that have been read for their meaning are then looked at too.
 */
export function offersFor(need: Subject, store: Store, lists: PostingLists, { most, floor, scorer }: Asked): BestList {
  const { rows, weights, wanted, seen, search, ids, world } = store;
  const { first, terms, impacts } = rows;
  const best = bestList(most, floor, (row) => ids[row]!);
  const { facts } = need;
  const bounds = scorer.boundsFor(facts, world);
  const row = new Row(rows);

  let mass = 0;
  for (let i = 0; i < need.terms.length; i++)
    mass += wanted[need.terms[i]!] = weights[need.terms[i]!]! * need.impacts[i]!;
  const scale = mass === 0 ? 0 : 1 / (mass * FULL_IMPACT);

  const steps = stepsFor(need, wanted, lists);
  let left = 0;
  for (const step of steps) left += step.relief;
  let mostTopic = 1;
  for (const { term, band, relief } of steps) {
    mostTopic = Math.min(1, left / (mass * FULL_IMPACT));
    if (bounds.totalOf(mostTopic, bounds.most) < best.bar) break;
    for (let b = 0; b < lists.blocks.length; b++) {
      const { ends, rows: listed } = lists.blocks[b]!;
      const list = term * BANDS + band;
      if (list >= ends.length) continue;
      const to = ends[list]!;
      const base = b << BLOCK_BITS;
      for (let i = beginOf(ends, list); i < to; i++) {
        const at = base + listed[i]!;
        if (seen[at] === search) continue;
        seen[at] = search;
        const circumstances = bounds.circumstancesAt(first, at * FIRST);
        if (bounds.totalOf(mostTopic, circumstances) >= best.bar) look(at, circumstances);
      }
    }
    const after = band === BANDS - 1 ? lists.after.get(term) : undefined;
    for (let i = 0; after && i < after.length; i++) {
      const at = after[i]!;
      if (seen[at] === search) continue;
      seen[at] = search;
      look(at, bounds.circumstancesAt(first, at * FIRST));
    }
    left -= relief;
  }
  if (scorer.byMeaning && facts.meaning !== null && bounds.totalOf(0, bounds.most) >= best.bar)
    for (const at of rows.meanings.keys())
      if (seen[at] !== search && rows.side(at) === OFFER) look(at, bounds.circumstancesAt(first, at * FIRST));
  for (let i = 0; i < need.terms.length; i++) wanted[need.terms[i]!] = 0;
  return best;

  function look(at: number, circumstances: number) {
    if (circumstances === Number.NEGATIVE_INFINITY || !passesBesideTraits(facts, row.moveTo(at), world)) return;
    let met = 0;
    for (let i = rows.termsFrom(at), to = rows.termsTo(at); i < to; i++) met += wanted[terms[i]!]! * impacts[i]!;
    const topic = met * scale;
    if (bounds.canReach(best.bar, topic, circumstances, row))
      offerIfAny(best, scorer.total(topic, facts, row, world), at, topic);
  }
}

/** The needs an offer answers, exactly: each judged as if it had asked. */
export function needsFor(offer: Subject, store: Store, lists: PostingLists, asked: Asked): BestList {
  const { rows, wanted, seen, search } = store;
  const best = bestList(asked.most, asked.floor, (row) => store.ids[row]!);
  const judge = needJudge(offer, store, asked, best);
  offer.terms.forEach((term, i) => (wanted[term] = offer.impacts[i]!));
  for (const term of offer.terms) lists.each(term, visit);
  if (asked.scorer.byMeaning && offer.facts.meaning !== null)
    for (const at of rows.meanings.keys()) if (rows.side(at) === NEED) visit(at);
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

/** One band of the list of one term. */
interface Step {
  term: number;
  band: number;
  /** By how much less an offer that is not on the list can be about the need: whole numbers, as the sums are. */
  relief: number;
  /** `relief` for each row to look at. */
  worth: number;
}

/**
 * The bands of a term come from the highest down, as what is left of it falls. A band with nothing in it relieves at once:
 * it is no step.
 */
function stepsFor({ terms }: Subject, wanted: Float64Array, lists: PostingLists): Step[] {
  const steps: Step[] = [];
  for (const term of terms) {
    let least = Number.POSITIVE_INFINITY;
    const late = lists.after.get(term)?.length ?? 0;
    for (let band = BANDS - 1; band >= 0; band--) {
      const count = lists.count(term, band) + (band === BANDS - 1 ? late : 0);
      if (count === 0) continue;
      const relief = wanted[term]! * (bandTop(band) - topBelow(term, band, lists));
      least = Math.min(least, relief / count);
      steps.push({ term, band, relief, worth: least });
    }
  }
  return steps.sort((a, b) => b.worth - a.worth || a.term - b.term || b.band - a.band);
}

/** The most that a row can be about the term that is in none of the bands from this one on. */
function topBelow(term: number, band: number, lists: PostingLists): number {
  for (let below = band - 1; below >= 0; below--) if (lists.count(term, below) > 0) return bandTop(below);
  return 0;
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
    if (scorer.mostFor(topic) < best.bar) return;
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
