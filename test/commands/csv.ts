import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NEED_HEADER = 'id,title,country_iso3,organisation,sector,description_keywords,languages,year,source';
const OFFER_HEADER =
  'id,kind,title,institution,country_iso3,sector,keywords,languages,eligible,duration_or_seats,source';

const needCells = {
  id: 'N1',
  title: 'Banana fibre extraction',
  country_iso3: 'NPL',
  organisation: 'Department of Cottage Industries',
  sector: 'industry',
  description_keywords: 'banana fibre;handicraft',
  languages: 'en;ne',
  year: '2001',
  source: '',
};
const offerCells = {
  id: 'O1',
  kind: 'training',
  title: 'Banana fibre extraction and use',
  institution: 'Sri Lanka technical cooperation programme',
  country_iso3: 'LKA',
  sector: 'industry',
  keywords: 'banana fibre;natural fibre;handicraft',
  languages: 'en',
  eligible: 'South Asia',
  duration_or_seats: '3 weeks; 30 seats',
  source: '',
};

/** A file of needs: each row valid but for what is given, or a line of its own. */
export const needsCsv = (...rows: (Partial<typeof needCells> | string)[]) => csv(NEED_HEADER, needCells, rows);
export const offersCsv = (...rows: (Partial<typeof offerCells> | string)[]) => csv(OFFER_HEADER, offerCells, rows);

const csv = <C extends Record<string, string>>(header: string, valid: C, rows: (Partial<C> | string)[]) =>
  [header, ...rows.map((row) => (typeof row === 'string' ? row : line({ ...valid, ...row })))].join('\n') + '\n';

const line = (cells: Record<string, string>) =>
  Object.values(cells)
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

const dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-csv-'));
let serial = 0;

export function fileOf(content: string | Buffer): string {
  const file = path.join(dir, `${++serial}.csv`);
  writeFileSync(file, content);
  return file;
}
