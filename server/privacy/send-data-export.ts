import type { Response } from 'express';
import { localeOf } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
import { exportPage } from './export-page.js';
import type { PersonalData } from './gather-personal-data.js';

/** As a file to keep: nothing between keeps it, and no browser runs it. */
export async function sendDataExport(
  { db, actor }: Context,
  res: Response,
  data: PersonalData,
  format: 'json' | 'html',
) {
  const [person] = await db.query(`SELECT locale FROM person WHERE id = $1`, [actor.id]);
  const day = data.madeAt.slice(0, 10);
  res
    .set('Cache-Control', 'no-store')
    .set('Content-Security-Policy', `sandbox; default-src 'none'; style-src 'unsafe-inline'`)
    .set('Content-Disposition', `attachment; filename="personal-data-${day}.${format}"`);
  if (format === 'json') res.type('json').send(JSON.stringify(data, null, 2));
  else res.type('html').send(exportPage(data, localeOf(person?.locale ?? 'en')));
}
