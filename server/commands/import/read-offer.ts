import { isLanguageTag, resolveEligibility } from '../../codes/index.js';
import type { KindName } from '../../listings/index.js';
import { guessLanguage } from './guess-language.js';
import type { ListingRow } from './listing-row.js';
import { quoted } from './quoted.js';
import { isIllustrative, readCountry, readSectors, split, type Refuse } from './read-cells.js';
import { readExtent, type Extent } from './read-extent.js';
import { sentence } from './sentence.js';

export const offerColumns = [
  'id',
  'kind',
  'title',
  'institution',
  'country_iso3',
  'sector',
  'keywords',
  'languages',
  'eligible',
  'duration_or_seats',
  'source',
] as const;

const kinds: Record<string, KindName> = {
  expert: 'expertise',
  expertise: 'expertise',
  training: 'training',
  practice: 'practice',
  fund: 'fund',
};

/** Expertise, training, a practice or a fund as a row has it. What codes cannot hold is kept in its own words. */
export function readOffer(cells: Record<(typeof offerColumns)[number], string>, refuse: Refuse): ListingRow {
  const kind = Object.hasOwn(kinds, cells.kind) ? kinds[cells.kind]! : 'expertise';
  if (kind !== kinds[cells.kind])
    refuse('kind', `${quoted(cells.kind)} is not one of expert, training, practice, fund`);
  const country = readCountry(cells.country_iso3, refuse);
  const keywords = split(cells.keywords);
  const languages = split(cells.languages);
  const extent = readExtent(cells.duration_or_seats);
  const sectors = readSectors(cells.sector, refuse);
  return {
    externalId: cells.id,
    organisation: {
      name: cells.institution,
      country,
      kind: country === null ? 'international' : kind === 'fund' ? 'donor' : 'institution',
    },
    kind,
    illustrative: isIllustrative(cells.source),
    content: {
      language: guessLanguage([cells.title, ...keywords].join('. '), languages.filter(isLanguageTag)),
      title: cells.title,
      summary: sentence(cells.title, keywords),
      details: detailsOf(kind, extent, { keywords, cells }),
      // Money is filed under finance whatever it is for: that says nothing of what a fund pays.
      sectors: kind === 'fund' && cells.sector === 'finance' ? [] : sectors,
      skills: keywords,
      languages,
      eligible: eligibleOf(cells.eligible),
      durationDays: kind === 'fund' ? null : extent.durationDays,
      seats: kind === 'fund' ? null : extent.seats,
      amount: extent.most ? { max: extent.most.amount, currency: extent.most.currency } : null,
    },
  };
}

function eligibleOf(cell: string) {
  const { countries, groupings, regions, unknown } = resolveEligibility(cell);
  return { countries, groupings, regions, note: unknown.join('; ') || null };
}

interface Said {
  keywords: string[];
  cells: { eligible: string; duration_or_seats: string };
}

function detailsOf(kind: KindName, extent: Extent, { keywords, cells }: Said) {
  const fewest = /at least (\d{1,2}) countries/i.exec(cells.eligible)?.[1];
  switch (kind) {
    case 'fund':
      return {
        theme: sentence('', keywords) || null,
        minCountries: fewest ? Number(fewest) : null,
        minMatchPercent: extent.matchPercent,
        // A duration or a number of places is a condition of its projects, not of the fund.
        conditions: extent.rest ?? ((extent.durationDays ?? extent.seats) ? cells.duration_or_seats : null),
      };
    case 'training':
      return {
        format: extent.online ? 'online' : null,
        maxPerCountry: extent.maxPerCountry,
        conditions: extent.rest,
      };
    case 'practice':
      return { replicationConditions: extent.rest };
    default:
      return { conditions: extent.rest };
  }
}
