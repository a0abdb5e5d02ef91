import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type CsvRow = Record<string, string | undefined>;

export const readRows = (path: string): CsvRow[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });

/** Cells of several values have them separated by semicolons. */
export const valuesOf = (cell = ''): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
