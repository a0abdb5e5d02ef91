import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';

/** Whoever is linked with it: by issuer and subject, and by nothing else (OpenID Connect Core, 5.7). */
export async function findByIdentity(
  ctx: Context,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> {
  const [[linked]]: [{ person_id: string }[]] = await asSystem(ctx, ({ db, now }) =>
    db.query(`UPDATE identity SET last_used_at = $3 WHERE issuer = $1 AND subject = $2 RETURNING person_id`, [
      issuer,
      subject,
      now(),
    ]),
  );
  return linked?.person_id;
}
