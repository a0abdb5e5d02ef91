import { IsNull } from 'typeorm';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { Erasure } from './erasure.js';
import { findSubject } from './find-subject.js';
import { lastInOffice, type Office } from './last-in-office.js';
import { itemNames, type ItemName } from './register/items.js';
import { personalTables } from './register/tables.js';
import { about } from './subject.js';

export interface ErasurePreview {
  /** Asked for and not taken back. */
  asked: Erasure | null;
  /** What there is, kind by kind; what becomes of each kind is in the register. */
  found: { item: ItemName; count: number; kept: number }[];
  /** While there are any it cannot be asked for. */
  lastInOffice: Office[];
}

/** What an erasure would delete and what it would leave, for the person it is about. */
export async function previewErasure(ctx: Context): Promise<ErasurePreview> {
  const { db, actor } = ctx;
  authorize(actor, 'personalData', 'view', { self: actor.id });
  const subject = await findSubject(ctx);
  const asked = await db.findOneBy(Erasure, { personId: subject.personId, takenBackAt: IsNull(), doneAt: IsNull() });
  const found = itemNames.map((item) => ({ item, count: 0, kept: 0 }));
  // As the system: their own data lies in rows of others too. Only how many goes into the answer.
  await asSystem(ctx, async (ctx) => {
    for (const { table, item, rows, erased } of personalTables) {
      const { sql, params } = about(ctx, subject, rows);
      const [{ count }]: [{ count: number }] = await ctx.db.query(
        `SELECT count(*)::int FROM ${table} t WHERE ${sql}`,
        params,
      );
      const entry = found.find((each) => each.item === item)!;
      entry.count += count;
      if (erased === 'kept') entry.kept += count;
    }
  });
  return {
    asked,
    found: found.filter(({ count }) => count > 0),
    lastInOffice: await lastInOffice(ctx, subject.personId),
  };
}
