import groupData from './data/sector-groups.json' with { type: 'json' };
import data from './data/sectors.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** A purpose code (five digits) or category (three digits) of the OECD-DAC Creditor Reporting System. */
export interface Sector {
  readonly code: number;
  readonly labels: Labels;
}

/** The purpose codes. */
export const sectors: readonly Sector[] = data;

/** The three-digit categories above them. */
export const sectorGroups: readonly Sector[] = groupData;

const byCode = new Map([...sectors, ...sectorGroups].map((each) => [each.code, each]));

export const sector = (code: number): Sector | undefined => byCode.get(code);

export const isSector = (code: number): boolean => byCode.has(code);

/** The category of a purpose code; a category is its own. */
export function sectorGroup(code: number): number | undefined {
  const group = code > 999 ? Math.floor(code / 100) : code;
  return isSector(code) && isSector(group) ? group : undefined;
}

/** All categories of the broad sector (230) that a category (231) belongs to; undefined where it is not one of several. */
export function broadSectorParts(category: number): readonly number[] | undefined {
  const broad = Math.floor(category / 10) * 10;
  if (category > 999 || category === broad || !isSector(broad)) return undefined;
  const parts = sectorGroups.map(({ code }) => code).filter((code) => code > broad && code < broad + 10);
  return parts.length > 1 ? parts : undefined;
}

export function sectorLabel(code: number, locale: Locale): string {
  const found = sector(code);
  return found ? labelIn(found.labels, locale) : String(code);
}
