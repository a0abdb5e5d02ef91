import type { ListingRow } from '../import/listing-row.js';
import type { demoOrganisations } from './demo-organisations.js';

/** A listing of the demo world. Whom it is for is said in words; where it has come to, when it is not open. */
export interface DemoListing {
  of: keyof typeof demoOrganisations;
  kind: ListingRow['kind'];
  content: Omit<ListingRow['content'], 'eligible'>;
  eligible?: string;
  state?: 'draft' | 'submitted' | 'returned';
}

/** The first day of the month so many months ahead, so that the demo is never out of date. */
export type Month = (ahead: number) => string;

export const monthsFrom =
  (now: Date): Month =>
  (ahead) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10);
