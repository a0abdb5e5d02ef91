import { QueryFailedError } from 'typeorm';
import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { csvTable, type Complaint, type TableRow } from './csv-table.js';
import { importers } from './importers.js';
import { importRow, type Outcome } from './import-row.js';
import type { ListingRow } from './listing-row.js';
import { quoted } from './quoted.js';
import { columnOf, type Refuse } from './read-cells.js';
import { needColumns, readNeed } from './read-need.js';
import { offerColumns, readOffer } from './read-offer.js';

export interface ImportOptions {
  kind: 'need' | 'offer';
  publish: boolean;
  /** Does everything, and undoes it. */
  dryRun: boolean;
  onProgress?: (done: number, of: number) => void;
  onFailure: (line: number, complaint: Complaint) => void;
  /** Asked between rows: true leaves the rest for another run. */
  stopped?: () => boolean;
}

export interface ImportReport extends Record<Outcome, number> {
  rows: number;
  failed: number;
  published: number;
}

/** Takes in every row that can be, each in its own transaction, and tells what is wrong with the others. */
export async function importFile(ctx: Context, text: string, options: ImportOptions): Promise<ImportReport> {
  const rows =
    options.kind === 'need' ? readRows(text, needColumns, readNeed) : readRows(text, offerColumns, readOffer);
  return options.dryRun ? undone(ctx, (within) => importRows(within, rows, options)) : importRows(ctx, rows, options);
}

type ReadRow = { line: number } & ({ row: ListingRow } | { complaints: Complaint[] });

async function importRows(ctx: Context, rows: ReadRow[], options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = {
    rows: rows.length,
    added: 0,
    updated: 0,
    unchanged: 0,
    kept: 0,
    failed: 0,
    published: 0,
  };
  const as = await importers(ctx);
  for (const [done, read] of rows.entries()) {
    if (options.stopped?.()) break;
    const result = 'complaints' in read ? read : await take(read.row);
    if ('complaints' in result) {
      report.failed++;
      for (const complaint of result.complaints) options.onFailure(read.line, complaint);
    } else {
      report[result.outcome]++;
      if (result.published) report.published++;
    }
    options.onProgress?.(done + 1, rows.length);
  }
  return report;

  async function take(row: ListingRow) {
    try {
      return await again(() => importRow(ctx, row, { importers: as, andPublish: options.publish }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { complaints: complaintsOf(error, options.kind === 'need' ? needColumns : offerColumns) };
    }
  }
}

/** Reads every row before the first is stored, so that an id used twice is seen wherever it stands. */
function readRows<C extends string>(
  text: string,
  columns: readonly C[],
  read: (cells: Record<C, string>, refuse: Refuse) => ListingRow,
): ReadRow[] {
  const seenOn = new Map<string, number>();
  return csvTable(text, columns).map((row: TableRow<C>): ReadRow => {
    if ('complaints' in row) return row;
    const complaints: Complaint[] = [];
    const listing = read(row.cells, (column, reason) => complaints.push({ column, reason }));
    const before = seenOn.get(listing.externalId);
    if (listing.externalId === '') complaints.push({ column: 'id', reason: 'Required' });
    else if (before)
      complaints.push({ column: 'id', reason: `${quoted(listing.externalId)} is already on line ${before}` });
    else seenOn.set(listing.externalId, row.line);
    return complaints.length > 0 ? { line: row.line, complaints } : { line: row.line, row: listing };
  });
}

function complaintsOf(problem: Problem, columns: readonly string[]): Complaint[] {
  if (!problem.errors?.length) return [{ reason: problem.message }];
  // What was made of other cells repeats what is wrong with them.
  const direct = problem.errors.filter(({ pointer }) => !/^#\/(summary|details)\b/.test(pointer));
  return (direct.length > 0 ? direct : problem.errors).map((error) => {
    const column = columnOf(error, columns);
    return {
      ...(column ? { column } : {}),
      reason: column ? error.detail : `${error.pointer.slice(2)}: ${error.detail}`,
    };
  });
}

/** Two imports at once may both find something new; the second to come then finds it there. */
async function again<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (attempts === 1 || !['23505', '40001', '40P01'].includes(code ?? '')) throw error;
    return again(run, attempts - 1);
  }
}

/** In a transaction that never commits: exactly what would happen, and nothing of it stays. */
async function undone<T>(ctx: Context, run: (ctx: Context) => Promise<T>): Promise<T> {
  const runner = ctx.db.connection.createQueryRunner();
  await runner.startTransaction();
  try {
    return await run({ ...ctx, db: runner.manager });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
