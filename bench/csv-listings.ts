import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { resolveEligibility, sectorWords } from '../server/codes/index.js';
import { kindOf, Listing, type KindName } from '../server/listings/index.js';

/** Example listings as the bench reads them: `id,title,country_iso3,sector,languages` and what else the file has. */
export const readRows = (path: string): Record<string, string>[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });

const kinds: Record<string, KindName> = {
  expert: 'expertise',
  training: 'training',
  practice: 'practice',
  fund: 'fund',
};
const split = (cell = '') =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** A listing that is open since `at` and says no more than its row. */
export function listingOf(row: Record<string, string>, at: Date): Listing {
  const kind = kinds[row['kind'] ?? ''] ?? 'need';
  const eligible = resolveEligibility(row['eligible'] ?? '');
  return Object.assign(new Listing(), {
    id: row['id'],
    externalId: row['id'],
    kind,
    organisationId: row['organisation'] ?? row['institution'],
    country: row['country_iso3'] === 'INT' ? null : row['country_iso3'],
    language: split(row['languages'])[0] ?? 'en',
    title: row['title'],
    summary: '',
    details: {},
    sectors: [...(sectorWords[row['sector'] ?? ''] ?? [])],
    sdgs: [],
    skills: split(row['description_keywords'] ?? row['keywords']),
    languages: split(row['languages']),
    modalities: [...kindOf(kind).defaultModalities],
    places: kind === 'need' && row['country_iso3'] ? [row['country_iso3']] : [],
    eligibleCountries: eligible.countries,
    eligibleGroupings: eligible.groupings,
    eligibleRegions: eligible.regions,
    eligibilityNote: eligible.unknown.join('; ') || null,
    costShares: [],
    state: 'matching' as const,
    stateSince: at,
    createdAt: at,
    updatedAt: at,
    confirmedAt: at,
  });
}
