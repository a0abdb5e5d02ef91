import { isLanguageTag } from '../../codes/index.js';
import { guessLanguage } from './guess-language.js';
import type { ListingRow } from './listing-row.js';
import { isIllustrative, readCountry, readSectors, readYear, split, type Refuse } from './read-cells.js';
import { sentence } from './sentence.js';

export const needColumns = [
  'id',
  'title',
  'country_iso3',
  'organisation',
  'sector',
  'description_keywords',
  'languages',
  'year',
  'source',
] as const;

/** A need as a row has it: its keywords are all it says of the problem, and no more is made of them. */
export function readNeed(cells: Record<(typeof needColumns)[number], string>, refuse: Refuse): ListingRow {
  const country = readCountry(cells.country_iso3, refuse);
  const keywords = split(cells.description_keywords);
  const languages = split(cells.languages);
  readYear(cells.year, refuse);
  return {
    externalId: cells.id,
    organisation: { name: cells.organisation, country, kind: country ? 'ministry' : 'international' },
    kind: 'need',
    illustrative: isIllustrative(cells.source),
    content: {
      language: guessLanguage([cells.title, ...keywords].join('. '), languages.filter(isLanguageTag)),
      title: cells.title,
      summary: sentence(cells.title, keywords),
      details: { problem: sentence(keywords.length > 0 ? '' : cells.title, keywords) },
      sectors: readSectors(cells.sector, refuse),
      skills: keywords,
      languages,
    },
  };
}
