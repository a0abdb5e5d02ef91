import { countries } from './countries.js';
import aliases from './data/country-aliases.json' with { type: 'json' };
import phrases from './data/eligibility-phrases.json' with { type: 'json' };
import { groupings } from './groupings.js';
import { regions } from './regions.js';

/** What a group of words stands for; `unknown` is the part of them that no list answers. */
export interface Meaning {
  readonly countries?: readonly string[];
  readonly groupings?: readonly string[];
  readonly regions?: readonly string[];
  readonly unknown?: readonly string[];
}

/**
 * Names and codes of everything we list, in every language, and the phrases people use instead. Where two share a
 * word the first below has it: "Micronesia" is the State, not the region.
 */
export const meaningOf = (words: string): Meaning | undefined => index.get(fold(words));

const phraseEntries = phrases.map(({ words, ...meaning }): Entry => [words, meaning]);
const countryEntries = countries.map((each): Entry => [namesOf(each, each.alpha3), { countries: [each.alpha3] }]);
const aliasEntries = aliases.map((each): Entry => [each.aliases, { countries: [each.alpha3] }]);
const groupingEntries = groupings.map((each): Entry => [namesOf(each, each.code), { groupings: [each.code] }]);
const regionEntries = regions.map((each): Entry => [namesOf(each, each.code), { regions: [each.code] }]);

const index = indexed([...phraseEntries, ...countryEntries, ...aliasEntries, ...groupingEntries, ...regionEntries]);

type Entry = [words: readonly string[], meaning: Meaning];

function namesOf({ names }: { names: object }, code: string): string[] {
  return [code, ...Object.values(names)];
}

function indexed(entries: readonly Entry[]): Map<string, Meaning> {
  const byWords = new Map<string, Meaning>();
  for (const [words, meaning] of entries) {
    for (const key of words.map(fold)) if (!byWords.has(key)) byWords.set(key, meaning);
  }
  return byWords;
}

/** Without case, accents and punctuation, so that "Côte d’Ivoire" and "COTE D'IVOIRE" are the same words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
