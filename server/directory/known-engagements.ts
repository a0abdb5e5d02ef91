import type { Context } from '../platform/context.js';

/** Agreed missions and courses, so many at least; never a number from which one more or less could be told (ADR 30). */
export interface EngagementFigure {
  kind: 'mission' | 'cohort';
  stage: 'under_way' | 'completed';
  /** ISO 3166-1 alpha-3, `INT` for a body of no country; null for all partners together. */
  partner: string | null;
  atLeast: number;
}

/** What everyone may know of the engagements of a country or of an organisation: rounded down to five, below that nothing. */
export const engagementsKnownOf = (
  { db }: Context,
  of: { country: string } | { organisationId: string },
): Promise<EngagementFigure[]> =>
  db.query(
    `SELECT kind, stage, partner, at_least AS "atLeast" FROM known_engagements($1, $2)
      ORDER BY partner IS NOT NULL, kind, at_least DESC, partner, stage`,
    ['country' in of ? of.country : null, 'country' in of ? null : of.organisationId],
  );
