import { z } from 'zod';
import type { Events } from '../events.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { lock } from '../platform/database.js';
import { effect } from '../platform/effect.js';
import { fileKey, newFileKey } from '../platform/file-store.js';
import { DataExport } from './data-export.js';
import { gatherPersonalData } from './gather-personal-data.js';

const DAYS = 7;

/** Follows the asking. The key is decided before the first byte, so that a second run writes what the first one can read. */
export const makeDataExport = effect(
  'make-data-export',
  async (ctx: Context, { dataExportId: id }: Events['dataExport.asked']) => {
    const { db, parts } = ctx;
    const [[row]]: [{ person_id: string; file_key: string }[]] = await db.query(
      `UPDATE data_export SET file_key = coalesce(file_key, $2) WHERE id = $1 AND ready_at IS NULL RETURNING person_id, file_key`,
      [id, newFileKey(parts.secret, id).wrapped],
    );
    if (!row) return;
    const [person]: { email: string }[] = await db.query(`SELECT lower(email) AS email FROM person WHERE id = $1`, [
      row.person_id,
    ]);
    const data = await gatherPersonalData(ctx, { personId: row.person_id, email: person!.email });
    await parts.files.put(id, Buffer.from(JSON.stringify(data)), fileKey(parts.secret, id, row.file_key));
    await finishDataExport(ctx, { dataExportId: id });
  },
);

const finishDataExport = command('finish-data-export', {
  input: z.object({ dataExportId: z.uuid() }),

  async run({ db, now, emit }, { dataExportId }) {
    const made = await lock(db, DataExport, dataExportId);
    if (made.readyAt) return;
    const expiresAt = new Date(now().getTime() + DAYS * 86_400_000);
    await db.update(DataExport, { id: dataExportId }, { readyAt: now(), expiresAt });
    emit('dataExport.ready', { dataExportId });
  },
});
