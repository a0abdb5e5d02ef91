import type { Context } from '../../platform/context.js';
import { table } from '../table.js';

/** Who may endorse and administer: everyone of the secretariat and of the national focal points. */
export async function listOfficers({ db, now }: Context): Promise<string> {
  const rows: { role: string; country: string | null; organisation: string; email: string; name: string }[] =
    await db.query(
      `SELECT m.role, o.country, o.name AS organisation, p.email, p.name
         FROM membership m JOIN organisation o ON o.id = m.organisation_id JOIN person p ON p.id = m.person_id
        WHERE m.role IN ('administrator', 'focal_point') AND m.since <= $1 AND (m.until IS NULL OR m.until > $1)
          AND p.disabled_at IS NULL
        ORDER BY m.role, o.country NULLS FIRST, p.email`,
      [now()],
    );
  if (rows.length === 0) return 'Nobody yet. Begin with: npm run admin -- administrator --email ADDRESS --name NAME';
  return table(
    ['role', 'country', 'e-mail', 'name', 'organisation'],
    rows.map((row) => [row.role.replace('_', ' '), row.country ?? '', row.email, row.name, row.organisation]),
  );
}
