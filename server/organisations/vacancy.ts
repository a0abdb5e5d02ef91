import type { Context } from '../platform/context.js';

/** Whether nobody serves as focal point of this country today; so it is of a body that has none (ADR 21). */
export async function isVacant({ db, now }: Pick<Context, 'db' | 'now'>, country: string | null): Promise<boolean> {
  const [row]: { served: boolean }[] = await db.query(`SELECT country_has_focal_point($1, $2) AS served`, [
    country,
    now(),
  ]);
  return !row!.served;
}
