import { isCountry, isSector, sectorWords } from '../../codes/index.js';
import type { FieldError } from '../../problems.js';
import { quoted } from './quoted.js';

/** Collects what is wrong in each cell, so that a row is reported once with everything that is wrong with it. */
export type Refuse = (column: string, reason: string) => void;

export const split = (cell: string) => [
  ...new Set(
    cell
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** `INT` stands for an intergovernmental body, which has no country. */
export function readCountry(cell: string, refuse: Refuse): string | null {
  if (cell === 'INT') return null;
  if (!isCountry(cell)) refuse('country_iso3', `${quoted(cell)} is not an ISO 3166-1 alpha-3 code, nor INT`);
  return cell;
}

/** Plain words, or codes of the OECD-DAC list. */
export function readSectors(cell: string, refuse: Refuse): number[] {
  return split(cell).flatMap((word) => {
    const known = Object.hasOwn(sectorWords, word) ? sectorWords[word] : undefined;
    if (known) return [...known];
    if (/^\d{3,5}$/.test(word) && isSector(Number(word))) return [Number(word)];
    refuse(
      'sector',
      `unknown sector ${quoted(word)}; use an OECD-DAC code or one of ${Object.keys(sectorWords).join(', ')}`,
    );
    return [];
  });
}

export function readYear(cell: string, refuse: Refuse) {
  if (cell !== '' && !/^(19|20|21)\d\d$/.test(cell)) refuse('year', `${quoted(cell)} is not a year`);
}

/** Rows that say where they were found are examples: their organisation has not sent them. */
export const isIllustrative = (source: string) =>
  /^(seed|evidence|knowledge|named in)\b|\b(illustrative|verify)\b/i.test(source);

/** Which column a wrong field came from. */
export function columnOf({ pointer }: FieldError, columns: readonly string[]): string | undefined {
  const field = pointer.slice(2).split('/')[0]!;
  const candidates = columnsOf[field] ?? [field];
  return candidates.find((column) => columns.includes(column));
}

const columnsOf: Record<string, string[]> = {
  externalId: ['id'],
  name: ['organisation', 'institution'],
  country: ['country_iso3'],
  sectors: ['sector'],
  skills: ['description_keywords', 'keywords'],
  details: ['description_keywords', 'duration_or_seats'],
  summary: ['description_keywords', 'keywords'],
  durationDays: ['duration_or_seats'],
  seats: ['duration_or_seats'],
  amount: ['duration_or_seats'],
};
