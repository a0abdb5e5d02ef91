import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { asSystem } from '../platform/as-system.js';
import { authorize } from '../platform/policy.js';
import { findSubject } from './find-subject.js';
import type { Way } from './note-access.js';
import type { ItemName } from './register/items.js';
import { about } from './subject.js';

export interface Access {
  id: string;
  item: ItemName;
  thingKind: string;
  thingId: string;
  /** What it was about, by its own title. */
  title: string | null;
  role: string | null;
  organisation: string | null;
  /** Whether it was they themselves. */
  self: boolean;
  way: Way;
  reason: string | null;
  seenAt: Date;
}

/**
 * Who looked at the actor's own data, newest first; one more than `limit`. An office and an organisation, not a name: the
 * reader's own data is theirs (Court of Justice of the EU, C-579/21, 22 June 2023).
 */
export async function listAccesses(
  ctx: Context,
  { limit, after }: { limit: number; after: Position | undefined },
): Promise<Access[]> {
  authorize(ctx.actor, 'personalData', 'seeAccesses', { self: ctx.actor.id });
  const subject = await findSubject(ctx);
  const own = about(ctx, subject, '(a.subject_id = {person}::uuid OR a.subject_hash = {hash})');
  const param = (value: unknown) => `$${own.params.push(value)}`;
  const where = after ? `${own.sql} AND a.id < ${param(after[0])}::bigint` : own.sql;
  // As the system: what is known of someone without an account is kept under a hash that no policy of a row can make.
  return asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT a.id, a.item, a.thing_kind AS "thingKind", a.thing_id AS "thingId", coalesce(c.title, m.title) AS title,
              a.reader_role AS role, o.name AS organisation, a.reader_id = $1::uuid AS self, a.way, a.reason, a.seen_at AS "seenAt"
         FROM personal_data_access a
         LEFT JOIN organisation o ON o.id = a.reader_organisation_id
         LEFT JOIN nomination n ON a.thing_kind = 'nomination' AND n.id = a.thing_id
         LEFT JOIN cohort c ON c.id = n.cohort_id
         LEFT JOIN mission m ON a.thing_kind = 'mission' AND m.id = a.thing_id
        WHERE ${where} ORDER BY a.id DESC LIMIT ${param(limit + 1)}`,
      own.params,
    ),
  );
}
