import { csvTable, type Complaint, type TableRow } from './csv-table.js';
import type { ListingRow } from './listing-row.js';
import { quoted } from './quoted.js';
import type { Refuse } from './read-cells.js';

export type ReadRow = { line: number } & ({ row: ListingRow } | { complaints: Complaint[] });

/** Reads every row before the first is stored, so that an id used twice is seen wherever it stands. */
export function readRows<C extends string>(
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
