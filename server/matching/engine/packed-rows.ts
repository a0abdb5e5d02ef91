import type { Facts } from './facts.js';
import { grown } from './grown.js';

/**
 * The facts of all listings, one row after the other in two arrays of 32-bit words, and no object for any of them. What
 * leaves most listings out at the first look stands close together, so that a search reads little memory; the rest is
 * read of few. Terms and codes stand in arrays of their own; a row's begin where those of the row before end.
 *
 * | trait word | holds                                                          |
 * |------------|----------------------------------------------------------------|
 * | 0          | country, modalities, open + side + level, currency             |
 * | 1-4        | tongues, eligibility, profile, places: numbers of the code book |
 *
 * | other word | holds                                     |
 * |------------|-------------------------------------------|
 * | 0          | start day, end day                        |
 * | 1          | deadline, day of the last confirmation    |
 * | 2          | organisation: a number of the code book   |
 * | 3          | seats                                     |
 * | 4-5        | amount, coverable: floats                 |
 * | 6          | where its codes end                       |
 * | 7          | where its terms end                       |
 */
export const TRAITS = 5;
const OTHERS = 8;
/** In the first trait word; with the country in its lowest eight bits. */
export const OPEN = 1 << 16;

export class PackedRows {
  count = 0;
  traits = new Uint32Array(0);
  others = new Uint32Array(0);
  floats = new Float32Array(0);
  /** Sectors and SDGs, as `subject-codes.ts` numbers them. */
  codes = new Uint16Array(0);
  /** Numbers of the lexicon; two bytes each while they fit. */
  terms: Uint16Array | Uint32Array = new Uint16Array(0);
  /** How much each listing is about each of its terms, 1 to 255. */
  impacts = new Uint8Array(0);

  add(facts: Facts, terms: readonly number[], impacts: readonly number[]): number {
    const row = this.count++;
    this.reserve(this.count);
    const { traits, others, floats } = this;
    const [trait, other] = [row * TRAITS, row * OTHERS];
    traits[trait] =
      facts.country |
      (facts.modalities << 8) |
      OPEN |
      (facts.side << 17) |
      (facts.level << 21) |
      (facts.currency << 24);
    traits[trait + 1] = facts.tongues;
    traits[trait + 2] = facts.eligibility;
    traits[trait + 3] = facts.profile;
    traits[trait + 4] = facts.places;
    others[other] = facts.startDay | (facts.endDay << 16);
    others[other + 1] = facts.deadlineDay | (facts.confirmedDay << 16);
    others[other + 2] = facts.organisation;
    others[other + 3] = facts.seats;
    floats[other + 4] = facts.amount;
    floats[other + 5] = facts.coverable;
    others[other + 6] = this.addCodes(this.codesFrom(row), facts);
    others[other + 7] = this.addTerms(this.termsFrom(row), terms, impacts);
    return row;
  }

  close(row: number) {
    this.traits[row * TRAITS]! &= ~OPEN;
  }

  isOpen(row: number): boolean {
    return (this.traits[row * TRAITS]! & OPEN) !== 0;
  }

  side(row: number): number {
    return (this.traits[row * TRAITS]! >> 17) & 3;
  }

  codesFrom(row: number): number {
    return row === 0 ? 0 : this.others[row * OTHERS - 2]!;
  }

  termsFrom(row: number): number {
    return row === 0 ? 0 : this.others[row * OTHERS - 1]!;
  }

  termsTo(row: number): number {
    return this.others[row * OTHERS + 7]!;
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
    return this.count * (TRAITS + OTHERS) * 4 + codes * 2 + terms * (this.terms.BYTES_PER_ELEMENT + 1);
  }

  private reserve(count: number) {
    this.traits = grown(this.traits, count * TRAITS);
    if (count * OTHERS <= this.others.length) return;
    this.others = grown(this.others, count * OTHERS);
    this.floats = new Float32Array(this.others.buffer);
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
  private trait = 0;
  private other = 0;
  constructor(private readonly rows: PackedRows) {}

  moveTo(row: number): this {
    this.trait = row * TRAITS;
    this.other = row * OTHERS;
    return this;
  }

  get country() {
    return this.rows.traits[this.trait]! & 255;
  }
  get modalities() {
    return (this.rows.traits[this.trait]! >> 8) & 255;
  }
  get side() {
    return (this.rows.traits[this.trait]! >> 17) & 3;
  }
  get level() {
    return (this.rows.traits[this.trait]! >> 21) & 7;
  }
  get currency() {
    return this.rows.traits[this.trait]! >>> 24;
  }
  get tongues() {
    return this.rows.traits[this.trait + 1]!;
  }
  get eligibility() {
    return this.rows.traits[this.trait + 2]!;
  }
  get profile() {
    return this.rows.traits[this.trait + 3]!;
  }
  get places() {
    return this.rows.traits[this.trait + 4]!;
  }
  get startDay() {
    return this.rows.others[this.other]! & 65_535;
  }
  get endDay() {
    return this.rows.others[this.other]! >>> 16;
  }
  get deadlineDay() {
    return this.rows.others[this.other + 1]! & 65_535;
  }
  get confirmedDay() {
    return this.rows.others[this.other + 1]! >>> 16;
  }
  get organisation() {
    return this.rows.others[this.other + 2]!;
  }
  get seats() {
    return this.rows.others[this.other + 3]!;
  }
  get amount() {
    return this.rows.floats[this.other + 4]!;
  }
  get coverable() {
    return this.rows.floats[this.other + 5]!;
  }
  get codes() {
    return this.rows.codes;
  }
  get codesFrom() {
    return this.other === 0 ? 0 : this.rows.others[this.other - 2]!;
  }
  get codesTo() {
    return this.rows.others[this.other + 6]!;
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
