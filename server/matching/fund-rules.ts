import type { Listing } from '../listings/index.js';
import { sectorGroup, sectorWords } from '../codes/index.js';
import { plain, stem, type StemmedLanguage } from '../thesaurus/index.js';
import { wordsOf } from '../platform/text/fold.js';

/** What a fund is for, in codes or in words ("agriculture", "climat"); nothing when it is for anything. */
export function themesOf({ sectors, title, summary, skills }: Listing): number[] {
  const coded = sectors.filter((code) => !anyPurpose.has(code) && !anyPurpose.has(sectorGroup(code) ?? code));
  const named = wordsOf([title, summary, ...skills].join('. ')).flatMap(({ text }) =>
    latin.flatMap((language) => sectorStems.get(stem(plain(text), language)) ?? []),
  );
  return [...new Set([...coded, ...named])];
}

/**
 * Purposes that say that a fund gives money, not for what: financial services, public finance management, budget
 * support, multisector aid and the unallocated.
 */
const anyPurpose = new Set([240, 15111, 510, 43010, 998]);

/** The English words for sectors have cognates with the same stem in these. */
const latin: StemmedLanguage[] = ['en', 'fr', 'pt', 'es'];
const sectorStems = new Map(
  latin.flatMap((language) =>
    Object.entries(sectorWords).map(([word, codes]) => [stem(plain(word), language), codes] as const),
  ),
);

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
