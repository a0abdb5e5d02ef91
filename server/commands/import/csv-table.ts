import { csvRows, type CsvRow } from './csv-rows.js';
import { quoted } from './quoted.js';
import { UnusableFile } from './unusable-file.js';

/** What is wrong with a row; `column` is the header's name where one cell is to blame. */
export interface Complaint {
  column?: string;
  reason: string;
}

export type TableRow<C extends string> = { line: number } & (
  { cells: Record<C, string> } | { complaints: Complaint[] }
);

/** A row longer than what the API takes in one request is refused like there. */
const MAX_ROW_CHARACTERS = 256 * 1024;
const MAX_COLUMNS = 200;

/**
 * The rows under a header that must name all `columns`, in any order; others are passed over. A file whose rows cannot
 * be told apart is refused whole, before anyone has used its first row.
 */
export function csvTable<C extends string>(text: string, columns: readonly C[]): TableRow<C>[] {
  const [header, ...rows] = csvRows(text);
  const names = namesOf(header);
  requireColumns(names, columns);
  const broken = rows.find((row) => 'mistake' in row && row.fatal);
  if (broken && 'mistake' in broken)
    throw new UnusableFile(`line ${broken.line}: ${broken.mistake}; nothing of the file was taken in`);

  return rows.map((row): TableRow<C> => {
    if ('mistake' in row) return { line: row.line, complaints: [{ reason: row.mistake }] };
    const complaints = complaintsAbout(row.cells, names);
    if (complaints.length > 0) return { line: row.line, complaints };
    const cells = Object.fromEntries(columns.map((column) => [column, row.cells[names.indexOf(column)]!.trim()]));
    return { line: row.line, cells: cells as Record<C, string> };
  });
}

function namesOf(header: CsvRow | undefined): string[] {
  if (!header) throw new UnusableFile('the file is empty');
  if ('mistake' in header) throw new UnusableFile(`line ${header.line}: ${header.mistake}`);
  if (header.cells.length > MAX_COLUMNS)
    throw new UnusableFile(`line ${header.line}: more than ${MAX_COLUMNS} columns`);
  return header.cells.map((name) => name.trim());
}

function requireColumns(names: string[], columns: readonly string[]) {
  const separator = names.length === 1 ? [';', '\t', '|'].find((each) => names[0]!.includes(each)) : undefined;
  if (separator)
    throw new UnusableFile(
      `line 1: the cells are separated by ${separator === '\t' ? 'tabs' : quoted(separator)}; save the file with commas`,
    );
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw new UnusableFile(`line 1: the column ${twice} is there twice`);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new UnusableFile(
      `line 1: missing ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}; found ${quoted(names.join(','))}`,
    );
}

function complaintsAbout(cells: string[], names: string[]): Complaint[] {
  if (cells.length !== names.length)
    return [{ reason: `has ${cells.length} cells where the header has ${names.length}` }];
  if (cells.reduce((sum, cell) => sum + cell.length, 0) > MAX_ROW_CHARACTERS)
    return [{ reason: `is longer than ${MAX_ROW_CHARACTERS / 1024} KB` }];
  return cells.flatMap((cell, n) => {
    const position = cell.search(CONTROL);
    if (position < 0) return [];
    const code = cell.charCodeAt(position).toString(16).toUpperCase().padStart(4, '0');
    return [{ column: names[n]!, reason: `character ${position + 1} is the control character U+${code}` }];
  });
}

// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
