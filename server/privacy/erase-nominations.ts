import type { Context } from '../platform/context.js';
import { personalTables } from './register/tables.js';
import type { Outside } from './outside.js';

/**
 * Erases what these nominations say of someone without an account, and nothing else that may be known under the same
 * address: another country's nomination is that country's. As the system, in the transaction of who asks.
 */
export async function eraseNominations({ db }: Context, ids: readonly string[]): Promise<Outside> {
  const [files]: [{ id: string }[]] = await db.query(
    `DELETE FROM file WHERE attached_as = 'cv' AND attached_to_id = ANY($1::uuid[]) RETURNING id`,
    [ids],
  );
  const mails: { id: string }[] = await db.query(`SELECT id FROM glass WHERE subject_id = ANY($1::uuid[])`, [ids]);
  await db.query(`DELETE FROM audit_salt WHERE holder_id = ANY($1::uuid[])`, [ids]);
  await db.query(`DELETE FROM personal_data_access WHERE thing_kind = 'nomination' AND thing_id = ANY($1::uuid[])`, [
    ids,
  ]);
  await db.query(
    `DELETE FROM idempotency_record r WHERE EXISTS (SELECT FROM unnest($1::text[]) id WHERE position(id IN r.body::text) > 0)`,
    [ids],
  );
  await db.query(`UPDATE nomination AS t SET ${replaced('nomination')} WHERE t.id = ANY($1::uuid[])`, [ids]);
  return { fileIds: files.map(({ id }) => id), mailIds: mails.map(({ id }) => id) };
}

/** What erasure sets in this table, by the register. */
export function replaced(table: string): string {
  const place = personalTables.find(({ table: each, erased }) => each === table && typeof erased === 'object');
  return Object.entries(place!.erased as Record<string, string>)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
}
