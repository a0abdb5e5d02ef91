import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';

export interface Office {
  role: 'focal_point' | 'administrator';
  /** ISO 3166-1 alpha-3; none for the secretariat. */
  country: string | null;
}

/** Offices that nobody would hold any more without this person: a country would have nobody to speak for it. */
export const lastInOffice = (ctx: Context, personId: string): Promise<Office[]> =>
  asSystem(ctx, ({ db, now }) =>
    db.query(
      `SELECT DISTINCT m.role, CASE m.role WHEN 'focal_point' THEN o.country END AS country
         FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.person_id = $1 AND m.role IN ('focal_point', 'administrator') AND (m.until IS NULL OR m.until > $2)
          AND NOT EXISTS (
            SELECT FROM membership other JOIN organisation home ON home.id = other.organisation_id
              JOIN person p ON p.id = other.person_id AND p.disabled_at IS NULL
             WHERE other.person_id <> m.person_id AND other.role = m.role AND other.since <= $2
               AND (other.until IS NULL OR other.until > $2)
               AND (m.role = 'administrator' OR home.country = o.country))`,
      [personId, now()],
    ),
  );

export async function assertReplaceable(ctx: Context, personId: string) {
  const [office] = await lastInOffice(ctx, personId);
  if (office) throw new Problem('conflict', inWords(office));
}

const inWords = ({ role, country }: Office) =>
  role === 'focal_point'
    ? `You are the last focal point of ${country}: first name a successor, so that the country can still endorse and nominate`
    : 'You are the last administrator: first name a successor';
