import { catalogues } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
import { fileKey } from '../platform/file-store.js';
import { itemNames, itemOf, type ItemName } from './register/items.js';
import { personalTables, type PersonalTable } from './register/tables.js';
import { about, type Subject } from './subject.js';

export interface PersonalData {
  format: 'bandung-personal-data/1';
  madeAt: string;
  items: {
    item: ItemName;
    purpose: string;
    records: { kind: string; values: Record<string, unknown> }[];
  }[];
}

/** Everything the register knows of someone, and nothing of anyone else. */
export async function gatherPersonalData(ctx: Context, subject: Subject): Promise<PersonalData> {
  const found: PersonalData['items'] = itemNames.map((item) => ({
    item,
    purpose: catalogues.en[`personal.${item}.purpose`],
    records: [],
  }));
  for (const place of personalTables)
    found
      .find(({ item }) => item === place.item)!
      .records.push(...(await rowsOf(ctx, subject, place)).map((values) => ({ kind: place.table, values })));
  return {
    format: 'bandung-personal-data/1',
    madeAt: ctx.now().toISOString(),
    items: found.filter(({ item, records }) => records.length > 0 || itemOf(item).erasure !== 'deleted'),
  };
}

async function rowsOf(ctx: Context, subject: Subject, { table, rows, columns, beside = [] }: PersonalTable) {
  const shown = [...beside, ...columns].map((column) => `t.${column}`);
  if (shown.length === 0) return [];
  const { sql, params } = about(ctx, subject, rows);
  const found: Record<string, unknown>[] = await ctx.db.query(
    `SELECT ${shown.join(', ')} FROM ${table} t WHERE ${sql}`,
    params,
  );
  return table === 'file' && columns.length > 0 ? Promise.all(found.map((row) => withContent(ctx, row))) : found;
}

/** The file itself, in base64. */
async function withContent({ db, parts }: Context, row: Record<string, unknown>) {
  const id = row['id'] as string;
  const [key]: { wrapped: string }[] = await db.query(`SELECT wrapped FROM file_key WHERE file_id = $1`, [id]);
  const content = key && (await parts.files.get(id, fileKey(parts.secret, id, key.wrapped)));
  return { ...row, content: content?.toString('base64') ?? null };
}
