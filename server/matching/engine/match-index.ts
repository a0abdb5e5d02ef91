import type { Features } from '../features.js';
import { failuresOf, type Failure } from '../hard-filters.js';
import type { Score } from '../reason.js';
import type { Scorer } from '../scorer.js';
import { alikeRows } from './alike-rows.js';
import { copyOf, PackedRows, Row } from './packed-rows.js';
import { FUND, NEED, OFFER } from './facts.js';
import { grown } from './grown.js';
import { needsFor, offersFor, scan, type Asked, type Store } from './find-rows.js';
import { lexicon, type TermCounts } from './lexicon.js';
import { nearRows } from './near-rows.js';
import { postingLists, type PostingLists } from './posting-lists.js';
import { isCategory } from '../subject-terms.js';
import type { Subject } from './subject.js';
import { toFacts } from './to-facts.js';
import { sayTopic, type WordsOf } from './say-topic.js';
import type { World } from './world.js';

/** A counterpart, with the score of the pair and how much of the need's subject it meets, 0 to 1. */
export interface Found {
  id: string;
  total: number;
  topic: number;
}

/**
 * The features of all open listings in columns, with a list of rows for each term. Every answer is exact: what judging
 * each pair one by one would give.
 */
export function matchIndex(world: World, counts: TermCounts = { listings: 0, counts: new Map() }) {
  const rows = new PackedRows();
  const terms = lexicon(counts);
  const rowOf = new Map<string, number>();
  const ids: string[] = [];
  let [seen, wanted, search] = [new Uint8Array(0), new Float64Array(0), 0];
  let lists: { [side: number]: PostingLists } = packed();

  return {
    world,
    get size() {
      return rowOf.size;
    },
    has: (id: string) => rowOf.has(id),
    ids: () => rowOf.keys(),

    /** Adds a listing, or takes it as it is now. */
    put(features: Features) {
      this.remove(features.id);
      const { facts, terms: numbers, impacts } = this.subject(features);
      const row = rows.add(facts, numbers, impacts);
      ids[row] = features.id;
      rowOf.set(features.id, row);
      lists[facts.side]!.add(row, numbers);
    },

    remove(id: string) {
      const row = rowOf.get(id);
      if (row === undefined) return;
      rows.close(row);
      rowOf.delete(id);
    },

    /** Makes the lists anew, without what was added one by one since. Searches are right before it too, but slower. */
    pack() {
      lists = packed();
    },

    subject: (features: Features): Subject => ({
      id: features.id,
      side: features.side,
      facts: toFacts(features, world.book),
      terms: features.mentions.map(({ term }) => terms.number(term)),
      impacts: features.mentions.map(({ impact }) => impact),
    }),

    /** A listing of the index as a subject. */
    known(id: string): Subject | undefined {
      const row = rowOf.get(id);
      return row === undefined ? undefined : subjectOf(row);
    },

    /** The best counterparts on one side, at most `most`, none below `floor`; the subject itself is never among them. */
    find(subject: Subject, side: 'need' | 'offer' | 'fund', asked: Asked): Found[] {
      const best = rowsFor(subject, side, asked);
      return Array.from({ length: best.size }, (_, place) => ({
        id: ids[best.row(place)]!,
        total: best.total(place),
        topic: best.topic(place),
      }));
    },

    /** Open listings of one side that are about the same, the most alike first. */
    alike(subject: Subject, side: 'need' | 'offer' | 'fund', floor: number): { id: string; likeness: number }[] {
      if (rows.count === 0) return [];
      const ofSide = lists[{ need: NEED, offer: OFFER, fund: FUND }[side]]!;
      const isCategoryNumber = (term: number) => isCategory(terms.term(term));
      return alikeRows(subject, store(), ofSide, { floor, isCategory: isCategoryNumber }).map(({ row, likeness }) => ({
        id: ids[row]!,
        likeness,
      }));
    },

    /** Counterparts that one or two changes keep from being matched, by the totals there would be after them. */
    findNear(subject: Subject, side: 'need' | 'offer' | 'fund', asked: Asked): Found[] {
      if (rows.count === 0) return [];
      const number = { need: NEED, offer: OFFER, fund: FUND }[side];
      const ofFund = side === 'fund' || subject.side === 'fund';
      const best = nearRows(subject, store(), { side: number, lists: ofFund ? undefined : lists[number] }, asked);
      return Array.from({ length: best.size }, (_, place) => ({
        id: ids[best.row(place)]!,
        total: best.total(place),
        topic: best.topic(place),
      }));
    },

    /** How many listings of a side are open. */
    open(side: 'need' | 'offer' | 'fund'): number {
      const number = { need: NEED, offer: OFFER, fund: FUND }[side];
      let count = 0;
      for (let row = 0; row < rows.count; row++) if (rows.side(row) === number && rows.isOpen(row)) count++;
      return count;
    },

    /** What keeps a pair apart; nothing if it may be matched. */
    failures: (need: Subject, offer: Subject): Failure[] => failuresOf(need.facts, offer.facts, world),

    /** The score of a pair with its reasons, whatever filter it fails. */
    explain(need: Subject, offer: Subject, scorer: Scorer, words: WordsOf): Score {
      const { topic, said } = sayTopic(need, offer, terms, words);
      return scorer.explain(topic, said, need.facts, offer.facts, world);
    },

    /** How many open listings have each term: what the next counts will be. */
    count(): TermCounts {
      const found = new Map<string, number>();
      for (const row of rowOf.values())
        for (const number of rows.termsOf(row).terms) {
          const term = terms.term(number);
          found.set(term, (found.get(term) ?? 0) + 1);
        }
      return { listings: rowOf.size, counts: found };
    },

    /** Bytes of what scoring reads: the columns alone. */
    get packedBytes() {
      return rows.bytes;
    },

    /** Bytes of columns and lists, without what is reserved for growth. */
    get bytes() {
      return (
        rows.bytes + world.book.eligibilities.bytes + Object.values(lists).reduce((sum, { bytes }) => sum + bytes, 0)
      );
    },
  };

  function rowsFor(subject: Subject, side: 'need' | 'offer' | 'fund', asked: Asked) {
    if (rows.count === 0) return scan(subject, store(), -1, asked);
    if (side === 'fund' || subject.side === 'fund') return scan(subject, store(), side === 'fund' ? FUND : NEED, asked);
    repackWhenDue();
    return side === 'offer'
      ? offersFor(subject, store(), lists[OFFER]!, asked)
      : needsFor(subject, store(), lists[NEED]!, asked);
  }

  function store(): Store {
    const weights = terms.weights();
    seen = grown(seen, rows.count);
    if (wanted.length < weights.length) wanted = new Float64Array(weights.length);
    if (search === 255) {
      search = 0;
      seen.fill(0);
    }
    return { world, rows, ids, weights, wanted, seen, search: ++search };
  }

  function repackWhenDue() {
    const late = lists[OFFER]!.late + lists[NEED]!.late;
    if (late > 1_000 && late > rows.count / 20) lists = packed();
  }

  function packed() {
    return Object.fromEntries([NEED, OFFER, FUND].map((side) => [side, postingLists(rows, side, terms.size)]));
  }

  function subjectOf(row: number): Subject {
    const facts = copyOf(new Row(rows).moveTo(row));
    return { id: ids[row]!, side: (['need', 'offer', 'fund'] as const)[facts.side]!, facts, ...rows.termsOf(row) };
  }
}

export type MatchIndex = ReturnType<typeof matchIndex>;
