import { catalogues } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
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

function rowsOf(ctx: Context, subject: Subject, { table, rows, columns, beside = [] }: PersonalTable) {
  const shown = [...beside, ...columns].map((column) => `t.${column}`);
  if (shown.length === 0) return [];
  const { sql, params } = about(ctx, subject, rows);
  return ctx.db.query(`SELECT ${shown.join(', ')} FROM ${table} t WHERE ${sql}`, params) as Promise<
    Record<string, unknown>[]
  >;
}
