import type { PackedRows } from './packed-rows.js';

/** Sixteen bits number the rows of one block, so that a posting takes two bytes. */
export const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

export interface Block {
  /** Where the list of each term ends in `rows`. */
  ends: Uint32Array;
  rows: Uint16Array;
}

/**
 * For each term, the rows that have it. Packed for the rows there are when it is made; those added later are kept in
 * small lists beside, until it is packed again.
 */
export interface PostingLists {
  /** In how many rows a term is. */
  count(term: number): number;
  readonly blocks: readonly Block[];
  /** Rows added since, by term. */
  readonly after: ReadonlyMap<number, readonly number[]>;
  /** How many rows those are. */
  readonly late: number;
  add(row: number, terms: readonly number[]): void;
  readonly bytes: number;
}

export function postingLists(all: PackedRows, side: number, terms: number): PostingLists {
  const blocks: Block[] = [];
  const counts = new Map<number, number>();
  const late = new Map<number, number[]>();
  let lateRows = 0;
  for (let first = 0; first < all.count; first += BLOCK)
    blocks.push(pack(all, side, first, Math.min(all.count, first + BLOCK), terms));

  return {
    count(term) {
      let count = counts.get(term);
      if (count === undefined) {
        count = late.get(term)?.length ?? 0;
        for (const { ends } of blocks)
          if (term < ends.length) count += ends[term]! - (term === 0 ? 0 : ends[term - 1]!);
        counts.set(term, count);
      }
      return count;
    },

    blocks,
    after: late,

    add(row, terms) {
      lateRows++;
      for (const term of terms) {
        counts.delete(term);
        const list = late.get(term);
        if (list) list.push(row);
        else late.set(term, [row]);
      }
    },

    get late() {
      return lateRows;
    },
    get bytes() {
      return blocks.reduce((sum, { ends, rows }) => sum + ends.byteLength + rows.byteLength, 0);
    },
  };
}

/** Counts, then places: each list comes out in the order of the rows. */
function pack(all: PackedRows, side: number, first: number, to: number, terms: number): Block {
  const ends = new Uint32Array(terms);
  for (let row = first; row < to; row++) {
    if (all.side(row) !== side) continue;
    for (let i = all.termsFrom(row); i < all.termsTo(row); i++) ends[all.terms[i]!]!++;
  }
  let end = 0;
  for (let term = 0; term < terms; term++) {
    const count = ends[term]!;
    ends[term] = end;
    end += count;
  }
  const rows = new Uint16Array(end);
  for (let row = first; row < to; row++) {
    if (all.side(row) !== side) continue;
    for (let i = all.termsFrom(row); i < all.termsTo(row); i++) rows[ends[all.terms[i]!]!++] = row - first;
  }
  return { ends, rows };
}
