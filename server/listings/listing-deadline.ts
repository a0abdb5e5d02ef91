import type { Listing } from './listing.js';

/** The day by which one must have acted: nominated for the course, applied to the fund, answered the rest. ISO; none if open-ended. */
export function listingDeadline({ details, validUntil }: Pick<Listing, 'details' | 'validUntil'>): string | null {
  const { applicationDeadline, deadline } = details as { applicationDeadline?: string; deadline?: string };
  return [validUntil, applicationDeadline, deadline].filter((day) => typeof day === 'string').sort()[0] ?? null;
}

/** The same in SQL, of the listing `alias`. */
export const listingDeadlineSql = (alias: string) =>
  `least(${alias}.valid_until, (${alias}.details ->> 'applicationDeadline')::date, (${alias}.details ->> 'deadline')::date)`;
