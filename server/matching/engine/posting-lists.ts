import type { PackedRows } from './packed-rows.js';

/** Sixteen bits number the rows of one block, so that a posting takes two bytes. */
export const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The postings of a term come in bands, by how much the listings are about it: to know that all that is left of a term
 * are listings that only touch it is what lets a search stop early. Highest impacts, 1 to 255, of the bands.
 */
const bandTops = [31, 63, 127, 255] as const;
export const BANDS = bandTops.length;
/** The most an impact of this band can be, of 255. */
export const bandTop = (band: number): number => bandTops[band]!;
const bandOf = Uint8Array.from({ length: 256 }, (_, impact) => bandTops.findIndex((top) => impact <= top));

export interface Block {
  /** Where the list of each term and band ends in `rows`: of term t, band b, at `t * BANDS + b`. */
  ends: Uint32Array;
  rows: Uint16Array;
}

/**
 * For each term, the rows that have it. Packed for the rows there are when it is made; those added later are kept in
 * small lists beside, until it is packed again.
 */
export interface PostingLists {
  /** In how many packed rows a term is within this band. */
  count(term: number, band: number): number;
  readonly blocks: readonly Block[];
  /** Rows added since, by term. */
  readonly after: ReadonlyMap<number, readonly number[]>;
  /** How many rows those are. */
  readonly late: number;
  add(row: number, terms: readonly number[]): void;
  /** Every row that has the term. */
  each(term: number, visit: (row: number) => void): void;
  readonly bytes: number;
}

export function postingLists(all: PackedRows, side: number, terms: number): PostingLists {
  const blocks: Block[] = [];
  const late = new Map<number, number[]>();
  let lateRows = 0;
  for (let first = 0; first < all.count; first += BLOCK)
    blocks.push(pack(all, side, first, Math.min(all.count, first + BLOCK), terms));

  return {
    blocks,
    after: late,

    count(term, band) {
      let count = 0;
      for (const { ends } of blocks) count += lengthOf(ends, term * BANDS + band);
      return count;
    },

    add(row, terms) {
      lateRows++;
      for (const term of terms) {
        const list = late.get(term);
        if (list) list.push(row);
        else late.set(term, [row]);
      }
    },

    each(term, visit) {
      blocks.forEach(({ ends, rows }, block) => {
        if (term * BANDS >= ends.length) return;
        const to = ends[term * BANDS + BANDS - 1]!;
        for (let i = beginOf(ends, term * BANDS); i < to; i++) visit((block << BLOCK_BITS) + rows[i]!);
      });
      late.get(term)?.forEach(visit);
    },

    get late() {
      return lateRows;
    },
    get bytes() {
      return blocks.reduce((sum, { ends, rows }) => sum + ends.byteLength + rows.byteLength, 0);
    },
  };
}

export const beginOf = (ends: Uint32Array, list: number): number => (list === 0 ? 0 : ends[list - 1]!);

/** 0 for terms that are newer than the block. */
const lengthOf = (ends: Uint32Array, list: number): number =>
  list < ends.length ? ends[list]! - beginOf(ends, list) : 0;

/** Counts, then places: each list comes out in the order of the rows. */
function pack(all: PackedRows, side: number, first: number, to: number, terms: number): Block {
  const ends = new Uint32Array(terms * BANDS);
  const listOf = (i: number) => all.terms[i]! * BANDS + bandOf[all.impacts[i]!]!;
  for (let row = first; row < to; row++) {
    if (all.side(row) !== side) continue;
    for (let i = all.termsFrom(row); i < all.termsTo(row); i++) ends[listOf(i)]!++;
  }
  let end = 0;
  for (let list = 0; list < ends.length; list++) {
    const count = ends[list]!;
    ends[list] = end;
    end += count;
  }
  const rows = new Uint16Array(end);
  for (let row = first; row < to; row++) {
    if (all.side(row) !== side) continue;
    for (let i = all.termsFrom(row); i < all.termsTo(row); i++) rows[ends[listOf(i)]!++] = row - first;
  }
  return { ends, rows };
}
