import type { Locale } from '../codes/index.js';

/**
 * Something listings are about, whatever the language it is said in. The relations are those of SKOS (W3C, 2009):
 * https://www.w3.org/TR/skos-reference/
 */
export interface Concept {
  /** English, kebab-case, for good: stored with what was read. */
  readonly id: string;
  readonly broader: readonly string[];
  readonly related: readonly string[];
  /** OECD-DAC purposes (5 digits) or categories (3 digits). */
  readonly sectors: readonly number[];
  readonly sdgs: readonly string[];
  /** How much a mention tells, 0 to 1: a general word alone says little of the subject. 1 unless stated. */
  readonly weight: number;
  /** The first is the label; the others mean the same. */
  readonly terms: Readonly<Record<Locale, readonly string[]>>;
  /** Where it stands, "agriculture-field-crops.txt:12". */
  readonly at: string;
}

export function conceptLabel({ terms }: Concept, locale: Locale): string {
  return terms[locale][0] ?? terms.en[0]!;
}
