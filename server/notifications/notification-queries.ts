import { asSystem } from '../platform/as-system.js';
import type { EntityManager } from 'typeorm';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { findNotices, type Notice } from './notice.js';
import { defaultCadence, topics, type Cadence, type Topic } from './topics.js';

interface Filter {
  unread: boolean;
  limit: number;
  after: Position | undefined;
}

/** One more than `limit`, newest first; `after` is the last id of the page before. */
export const listNotices = (ctx: Context, { unread, limit, after }: Filter): Promise<Notice[]> =>
  asSystem(ctx, ({ db }) =>
    findNotices(
      db,
      `WHERE n.person_id = $1 AND ($2::bigint IS NULL OR n.id < $2) ${unread ? 'AND n.read_at IS NULL' : ''}
     ORDER BY n.id DESC LIMIT $3`,
      [ctx.actor.id, after?.[0] ?? null, limit + 1],
    ),
  );

/** All of them, what is unread first; one more than `limit`. `after` is whether the last one was unread, and its id. */
export const listInbox = (ctx: Context, { limit, after }: Omit<Filter, 'unread'>): Promise<Notice[]> =>
  asSystem(ctx, ({ db }) =>
    findNotices(
      db,
      `WHERE n.person_id = $1 AND ($2::int IS NULL OR ((n.read_at IS NULL)::int, n.id) < ($2, $3::bigint))
     ORDER BY (n.read_at IS NULL) DESC, n.id DESC LIMIT $4`,
      [ctx.actor.id, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    ),
  );

export async function countUnread({ db, actor }: Context): Promise<number> {
  const [{ count }]: [{ count: number }] = await db.query(
    `SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND read_at IS NULL`,
    [actor.id],
  );
  return count;
}

/** The language a person wants to be addressed in. */
export async function localeOfPerson({ db, actor }: Context): Promise<string> {
  const [person] = await db.query(`SELECT locale FROM person WHERE id = $1`, [actor.id]);
  return person?.locale ?? 'en';
}

/** How often on each topic, whether chosen or not. */
export async function findCadences(db: EntityManager, personId: string): Promise<Record<Topic, Cadence>> {
  const chosen: { topic: Topic; cadence: Cadence }[] = await db.query(
    `SELECT topic, email_cadence AS cadence FROM notification_preference WHERE person_id = $1`,
    [personId],
  );
  return Object.fromEntries(
    topics.map((topic) => [topic, chosen.find((own) => own.topic === topic)?.cadence ?? defaultCadence(topic)]),
  ) as Record<Topic, Cadence>;
}
