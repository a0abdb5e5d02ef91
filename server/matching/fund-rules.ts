import type { Listing } from '../listings/index.js';
import { sectorGroup, sectorWords } from '../codes/index.js';
import { termOf, type TopicTerms } from './topic-terms.js';

/** What a fund is for, in codes or in words ("agriculture", "climat"); nothing when it is for anything. */
export function themesOf({ sectors }: Listing, { weights }: TopicTerms): number[] {
  const coded = sectors.filter((code) => !anyPurpose.has(code) && !anyPurpose.has(sectorGroup(code) ?? code));
  const named = sectorTerms.filter(([term]) => weights.has(term)).flatMap(([, codes]) => codes);
  return [...new Set([...coded, ...named])];
}

/**
 * Purposes that say that a fund gives money, not for what: financial services, public finance management, budget
 * support, multisector aid and the unallocated.
 */
const anyPurpose = new Set([240, 15111, 510, 43010, 998]);

const sectorTerms = Object.entries(sectorWords).flatMap(([word, codes]): [string, readonly number[]][] => {
  const term = termOf(word);
  return term ? [[term, codes]] : [];
});

const priorityWords: readonly (readonly [string, RegExp])[] = [
  ['LDC', /\b(LDCs?|PMA|least developed|moins avanc|menos adelantad|menos avançad)/i],
  ['LLDC', /\b(LLDCs?|landlocked|sans littoral|sin litoral|sem litoral)/i],
  ['SIDS', /\b(SIDS|PEID|small island|insulaires|insulares)/i],
];

/** The groups of countries a fund puts first, whether it says so in codes or in words. */
export function prioritiesOf(listing: Listing): string[] {
  if (listing.kind !== 'fund') return [];
  const words = [
    listing.title,
    listing.summary,
    ...listing.skills,
    listing.eligibilityNote,
    listing.details['theme'],
  ].join(' ');
  return priorityWords
    .filter(([code, said]) => listing.eligibleGroupings.includes(code) || said.test(words))
    .map(([code]) => code);
}
