import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { again } from './again.js';
import { complaintsOf } from './complaints-of.js';
import type { Complaint } from './csv-table.js';
import { importers } from './importers.js';
import { importRow, type Outcome } from './import-row.js';
import type { ListingRow } from './listing-row.js';
import { needColumns, readNeed } from './read-need.js';
import { offerColumns, readOffer } from './read-offer.js';
import { readRows, type ReadRow } from './read-rows.js';
import { undone } from './undone.js';

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
