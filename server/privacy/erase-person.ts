import { z } from 'zod';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { lock } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { Erasure } from './erasure.js';
import { assertReplaceable } from './last-in-office.js';
import { findOutside } from './outside.js';
import { personalTables, type PersonalTable } from './register/tables.js';
import { about, type Subject } from './subject.js';

/**
 * Carries out an erasure: goes through the register, in one transaction. What lies outside the database follows from the
 * event, which names it by its ids. What remains is that someone once had this id.
 */
export const erasePerson = command('erase-person', {
  input: z.object({ erasureId: z.uuid() }),

  async run(ctx, { erasureId }) {
    const { db, actor, now, emit } = ctx;
    const erasure = await lock(db, Erasure, erasureId);
    authorize(actor, 'personalData', 'carryOut', {}, true);
    if (erasure.takenBackAt || erasure.doneAt || erasure.dueAt > now()) return;
    await assertReplaceable(ctx, erasure.personId);

    const { personId } = erasure;
    const [{ email }]: [{ email: string }] = await db.query(
      `SELECT lower(email) AS email FROM person WHERE id = $1 FOR UPDATE`,
      [personId],
    );
    const outside = await findOutside(ctx, { personId, email });
    for (const place of personalTables) await erase(ctx, { personId, email }, place);
    await db.update(Erasure, { id: erasureId }, { doneAt: now() });
    emit('person.erased', { personId, ...outside });
  },
});

export async function erase(ctx: Context, subject: Subject, { table, rows, erased }: PersonalTable) {
  if (erased === 'kept') return;
  const set = Object.entries(erased ?? {}).map(([column, value]) => `${column} = ${value}`);
  const statement = erased
    ? `UPDATE ${table} AS t SET ${set.join(', ')} WHERE ${rows}`
    : `DELETE FROM ${table} AS t WHERE ${rows}`;
  const { sql, params } = about(ctx, subject, statement);
  await ctx.db.query(sql, params);
}
