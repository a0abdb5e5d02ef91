import { NO_PLACES, type Facts } from './facts.js';
import { grown } from './grown.js';
import type { Meaning } from './meaning.js';

/**
 * The facts of all listings, one row after the other in two arrays of 32-bit words, and no object for any of them. What
 * leaves most listings out at the first look stands close together, so that a search reads little memory; the rest is
 * read of few. Terms and codes stand in arrays of their own; a row's begin where those of the row before end. So do sums
 * of money, as doubles: they are said to the cent. What windows could cover is kept apart: only needs have it.
 *
 * | first words | hold                                                     |
 * |-------------|----------------------------------------------------------|
 * | 0           | country, open, side, placed, tongues (of the code book)  |
 * | 1           | eligibility: a number of the code book                   |
 *
 * | other words | hold                                                     |
 * |-------------|----------------------------------------------------------|
 * | 0           | modalities, level, currency                              |
 * | 1           | start day, end day                                       |
 * | 2           | deadline, day of the last confirmation                   |
 * | 3-5         | profile, places, organisation: numbers of the code book  |
 * | 6           | seats                                                    |
 * | 7           | where its codes end                                      |
 * | 8           | where its terms end                                      |
 */
export const FIRST = 2;
const OTHERS = 9;

/** The first word: eight bits of country, then these. */
export const OPEN = 1 << 8;
/** It names places. */
export const PLACED = 1 << 11;
const SIDE = 9;
export const TONGUES = 12;

export class PackedRows {
  count = 0;
  first = new Uint32Array(0);
  others = new Uint32Array(0);
  amounts = new Float64Array(0);
  coverable = new Map<number, number>();
  /** Of open rows, and only of those a provider of embeddings has read. */
  meanings = new Map<number, Meaning>();
  /** Sectors and SDGs, as `subject-codes.ts` numbers them. */
  codes = new Uint16Array(0);
  /** Numbers of the lexicon; two bytes each while they fit. */
  terms: Uint16Array | Uint32Array = new Uint16Array(0);
  /** How much each listing is about each of its terms, 1 to 255. */
  impacts = new Uint8Array(0);

  add(facts: Facts, terms: readonly number[], impacts: readonly number[]): number {
    const row = this.count++;
    this.reserve(this.count);
    const { first, others, amounts } = this;
    const [at, other] = [row * FIRST, row * OTHERS];
    const placed = facts.places === NO_PLACES ? 0 : PLACED;
    first[at] = facts.country | OPEN | (facts.side << SIDE) | placed | (facts.tongues << TONGUES);
    first[at + 1] = facts.eligibility;
    others[other] = facts.modalities | (facts.level << 8) | (facts.currency << 16);
    others[other + 1] = facts.startDay | (facts.endDay << 16);
    others[other + 2] = facts.deadlineDay | (facts.confirmedDay << 16);
    others[other + 3] = facts.profile;
    others[other + 4] = facts.places;
    others[other + 5] = facts.organisation;
    others[other + 6] = facts.seats;
    others[other + 7] = this.addCodes(this.codesFrom(row), facts);
    others[other + 8] = this.addTerms(this.termsFrom(row), terms, impacts);
    amounts[row] = facts.amount;
    if (!Number.isNaN(facts.coverable)) this.coverable.set(row, facts.coverable);
    if (facts.meaning !== null) this.meanings.set(row, facts.meaning);
    return row;
  }

  close(row: number) {
    this.first[row * FIRST]! &= ~OPEN;
    this.meanings.delete(row);
  }

  isOpen(row: number): boolean {
    return (this.first[row * FIRST]! & OPEN) !== 0;
  }

  side(row: number): number {
    return (this.first[row * FIRST]! >> SIDE) & 3;
  }

  codesFrom(row: number): number {
    return row === 0 ? 0 : this.others[row * OTHERS - 2]!;
  }

  termsFrom(row: number): number {
    return row === 0 ? 0 : this.others[row * OTHERS - 1]!;
  }

  termsTo(row: number): number {
    return this.others[row * OTHERS + 8]!;
  }

  termsOf(row: number) {
    const [terms, impacts]: [number[], number[]] = [[], []];
    for (let i = this.termsFrom(row), to = this.termsTo(row); i < to; i++) {
      terms.push(this.terms[i]!);
      impacts.push(this.impacts[i]!);
    }
    return { terms, impacts };
  }

  /** Bytes of what scoring reads; what is reserved for growth is not counted. */
  get bytes(): number {
    const [codes, terms] = [this.codesFrom(this.count), this.termsFrom(this.count)];
    let meanings = 0;
    for (const { values } of this.meanings.values()) meanings += values.byteLength;
    return this.count * ((FIRST + OTHERS) * 4 + 8) + codes * 2 + terms * (this.terms.BYTES_PER_ELEMENT + 1) + meanings;
  }

  private reserve(count: number) {
    this.first = grown(this.first, count * FIRST);
    this.others = grown(this.others, count * OTHERS);
    this.amounts = grown(this.amounts, count);
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
  private at = 0;
  private other = 0;
  private row = 0;
  constructor(private readonly rows: PackedRows) {}

  moveTo(row: number): this {
    this.at = row * FIRST;
    this.other = row * OTHERS;
    this.row = row;
    return this;
  }

  get country() {
    return this.rows.first[this.at]! & 255;
  }
  get side() {
    return (this.rows.first[this.at]! >> SIDE) & 3;
  }
  get tongues() {
    return this.rows.first[this.at]! >>> TONGUES;
  }
  get eligibility() {
    return this.rows.first[this.at + 1]!;
  }
  get modalities() {
    return this.rows.others[this.other]! & 255;
  }
  get level() {
    return (this.rows.others[this.other]! >> 8) & 255;
  }
  get currency() {
    return this.rows.others[this.other]! >> 16;
  }
  get startDay() {
    return this.rows.others[this.other + 1]! & 65_535;
  }
  get endDay() {
    return this.rows.others[this.other + 1]! >>> 16;
  }
  get deadlineDay() {
    return this.rows.others[this.other + 2]! & 65_535;
  }
  get confirmedDay() {
    return this.rows.others[this.other + 2]! >>> 16;
  }
  get profile() {
    return this.rows.others[this.other + 3]!;
  }
  get places() {
    return this.rows.others[this.other + 4]!;
  }
  get organisation() {
    return this.rows.others[this.other + 5]!;
  }
  get seats() {
    return this.rows.others[this.other + 6]!;
  }
  get amount() {
    return this.rows.amounts[this.row]!;
  }
  get coverable() {
    return this.rows.coverable.get(this.row) ?? Number.NaN;
  }
  get meaning() {
    return this.rows.meanings.get(this.row) ?? null;
  }
  get codes() {
    return this.rows.codes;
  }
  get codesFrom() {
    return this.other === 0 ? 0 : this.rows.others[this.other - 2]!;
  }
  get codesTo() {
    return this.rows.others[this.other + 7]!;
  }
}

/** Facts as they are now, to keep. */
export const copyOf = (row: Facts): Facts => ({
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
  meaning: row.meaning,
  codes: row.codes.slice(row.codesFrom, row.codesTo),
  codesFrom: 0,
  codesTo: row.codesTo - row.codesFrom,
});
