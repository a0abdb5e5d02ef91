import type { Facts } from './facts.js';
import { grown } from './grown.js';

/**
 * The facts of all listings, one row after the other in an array of 32-bit words, so that looking at a listing reads one
 * or two lines of the processor's cache and makes no object. Terms and codes stand in arrays of their own; a row's
 * begin where those of the row before end.
 *
 * | word | holds                                                                |
 * |------|----------------------------------------------------------------------|
 * | 0    | country, modalities, open + side + level, currency                   |
 * | 1    | tongues: a number of the code book                                   |
 * | 2    | start day, end day                                                   |
 * | 3    | deadline, day of the last confirmation                               |
 * | 4-7  | eligibility, profile, places, organisation: likewise                 |
 * | 8    | seats                                                                |
 * | 9-10 | amount, coverable: floats                                            |
 * | 11   | where its codes end                                                  |
 * | 12   | where its terms end                                                  |
 */
const WORDS = 13;
const OPEN = 1 << 16;

export class PackedRows {
  count = 0;
  words = new Uint32Array(0);
  floats = new Float32Array(0);
  /** Sectors and SDGs, as `subject-codes.ts` numbers them. */
  codes = new Uint16Array(0);
  /** Numbers of the lexicon; two bytes each while they fit. */
  terms: Uint16Array | Uint32Array = new Uint16Array(0);
  /** How much each listing is about each of its terms, 1 to 255. */
  impacts = new Uint8Array(0);

  add(facts: Facts, terms: readonly number[], impacts: readonly number[]): number {
    const row = this.count++;
    this.reserveWords(this.count * WORDS);
    const { words } = this;
    const base = row * WORDS;
    words[base] =
      facts.country |
      (facts.modalities << 8) |
      OPEN |
      (facts.side << 17) |
      (facts.level << 21) |
      (facts.currency << 24);
    words[base + 1] = facts.tongues;
    words[base + 2] = facts.startDay | (facts.endDay << 16);
    words[base + 3] = facts.deadlineDay | (facts.confirmedDay << 16);
    words[base + 4] = facts.eligibility;
    words[base + 5] = facts.profile;
    words[base + 6] = facts.places;
    words[base + 7] = facts.organisation;
    words[base + 8] = facts.seats;
    this.floats[base + 9] = facts.amount;
    this.floats[base + 10] = facts.coverable;
    words[base + 11] = this.addCodes(this.codesFrom(row), facts);
    words[base + 12] = this.addTerms(this.termsFrom(row), terms, impacts);
    return row;
  }

  close(row: number) {
    this.words[row * WORDS]! &= ~OPEN;
  }

  isOpen(row: number): boolean {
    return (this.words[row * WORDS]! & OPEN) !== 0;
  }

  side(row: number): number {
    return (this.words[row * WORDS]! >> 17) & 3;
  }

  codesFrom(row: number): number {
    return row === 0 ? 0 : this.words[row * WORDS - 2]!;
  }

  termsFrom(row: number): number {
    return row === 0 ? 0 : this.words[row * WORDS - 1]!;
  }

  termsTo(row: number): number {
    return this.words[row * WORDS + 12]!;
  }

  termsOf(row: number) {
    const [from, to] = [this.termsFrom(row), this.termsTo(row)];
    return { terms: [...this.terms.subarray(from, to)], impacts: [...this.impacts.subarray(from, to)] };
  }

  /** Bytes of what scoring reads; what is reserved for growth is not counted. */
  get bytes(): number {
    const [codes, terms] = [this.codesFrom(this.count), this.termsFrom(this.count)];
    return this.count * WORDS * 4 + codes * 2 + terms * (this.terms.BYTES_PER_ELEMENT + 1);
  }

  private reserveWords(length: number) {
    if (length <= this.words.length) return;
    this.words = grown(this.words, length);
    this.floats = new Float32Array(this.words.buffer);
  }

  private addCodes(from: number, { codes, codesFrom, codesTo }: Facts): number {
    const to = from + codesTo - codesFrom;
    this.codes = grown(this.codes, to);
    for (let i = codesFrom; i < codesTo; i++) this.codes[from + i - codesFrom] = codes[i]!;
    return to;
  }

  private addTerms(from: number, terms: readonly number[], impacts: readonly number[]): number {
    const to = from + terms.length;
    if (this.terms.BYTES_PER_ELEMENT === 2 && terms.some((term) => term > 65_535))
      this.terms = Uint32Array.from(this.terms);
    this.terms = grown(this.terms, to);
    this.impacts = grown(this.impacts, to);
    for (let i = 0; i < terms.length; i++) {
      this.terms[from + i] = terms[i]!;
      this.impacts[from + i] = impacts[i]!;
    }
    return to;
  }
}

/** One row as facts; moved from row to row. */
export class Row implements Facts {
  private base = 0;
  constructor(private readonly rows: PackedRows) {}

  moveTo(row: number): this {
    this.base = row * WORDS;
    return this;
  }

  get country() {
    return this.rows.words[this.base]! & 255;
  }
  get modalities() {
    return (this.rows.words[this.base]! >> 8) & 255;
  }
  get side() {
    return (this.rows.words[this.base]! >> 17) & 3;
  }
  get level() {
    return (this.rows.words[this.base]! >> 21) & 7;
  }
  get currency() {
    return this.rows.words[this.base]! >>> 24;
  }
  get tongues() {
    return this.rows.words[this.base + 1]!;
  }
  get startDay() {
    return this.rows.words[this.base + 2]! & 65_535;
  }
  get endDay() {
    return this.rows.words[this.base + 2]! >>> 16;
  }
  get deadlineDay() {
    return this.rows.words[this.base + 3]! & 65_535;
  }
  get confirmedDay() {
    return this.rows.words[this.base + 3]! >>> 16;
  }
  get eligibility() {
    return this.rows.words[this.base + 4]!;
  }
  get profile() {
    return this.rows.words[this.base + 5]!;
  }
  get places() {
    return this.rows.words[this.base + 6]!;
  }
  get organisation() {
    return this.rows.words[this.base + 7]!;
  }
  get seats() {
    return this.rows.words[this.base + 8]!;
  }
  get amount() {
    return this.rows.floats[this.base + 9]!;
  }
  get coverable() {
    return this.rows.floats[this.base + 10]!;
  }
  get codes() {
    return this.rows.codes;
  }
  get codesFrom() {
    return this.base === 0 ? 0 : this.rows.words[this.base - 2]!;
  }
  get codesTo() {
    return this.rows.words[this.base + 11]!;
  }
}

/** The facts of a row as they are now, to keep. */
export const copyOf = (row: Row): Facts => ({
  side: row.side,
  country: row.country,
  organisation: row.organisation,
  tongues: row.tongues,
  modalities: row.modalities,
  places: row.places,
  eligibility: row.eligibility,
  startDay: row.startDay,
  endDay: row.endDay,
  deadlineDay: row.deadlineDay,
  seats: row.seats,
  level: row.level,
  amount: row.amount,
  currency: row.currency,
  profile: row.profile,
  confirmedDay: row.confirmedDay,
  coverable: row.coverable,
  codes: row.codes.slice(row.codesFrom, row.codesTo),
  codesFrom: 0,
  codesTo: row.codesTo - row.codesFrom,
});
