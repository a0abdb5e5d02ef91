import { meaningOf, type Meaning } from './eligibility-words.js';

/** Whom an offer is for, as codes; `unknown` keeps, word for word, what no list can answer. */
export interface Eligibility {
  readonly countries: string[];
  readonly groupings: string[];
  readonly regions: string[];
  readonly unknown: string[];
}

/**
 * Turns the words of a call ("LDCs; Africa; Pacific") into codes. "20 African countries" stays unknown: we do not know
 * which twenty, and what is unknown must never exclude anyone.
 */
export function resolveEligibility(text: string): Eligibility {
  const meanings = text.split(';').flatMap(meaningsOfClause);
  return {
    countries: distinct(meanings.flatMap((each) => each.countries ?? [])),
    groupings: distinct(meanings.flatMap((each) => each.groupings ?? [])),
    regions: distinct(meanings.flatMap((each) => each.regions ?? [])),
    unknown: distinct(meanings.flatMap((each) => each.unknown ?? [])),
  };
}

/** A clause is tried whole ("Trinidad and Tobago") before it is taken apart ("Central America and Caribbean"). */
function meaningsOfClause(clause: string): Meaning[] {
  const whole = clause.trim();
  if (whole === '') return [];

  const known = meaningOfWords(whole);
  if (known) return [known];

  const parts = whole.split(separators).filter((part) => part !== '');
  const found = parts.map(meaningOfWords);
  const nothingKnown = found.every((each) => each === undefined);
  return nothingKnown ? [{ unknown: [whole] }] : found.map((each, n) => each ?? { unknown: [parts[n] ?? whole] });
}

const separators = /\s*[,、،/]\s*|\s+(?:and|or|et|ou|y|o|e|и|или)\s+|\s*&\s*|\s*和\s*/i;

/** "All G77 member countries" says no more than "G77". */
const meaningOfWords = (words: string): Meaning | undefined =>
  meaningOf(words) ?? meaningOf(words.replace(leadingNoise, '').replace(trailingNoise, ''));

const leadingNoise = /^(?:(?:all|the|priority|members? of|member states of|member countries of)\s+)+/i;
const trailingNoise = /(?:\s+(?:members?|countries|country|states|economies|nations))+$/i;

const distinct = (codes: readonly string[]): string[] => [...new Set(codes)];
