import type { Context } from '../../platform/context.js';
import type { Position } from '../../platform/http/keyset.js';
import { authorize, may } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { Match, matchRelations } from '../match.js';
import { Message } from './message.js';

/** What the two sides wrote, newest first, one more than `limit`; `after` is the number of the last one before. */
export async function listMessages(
  { db, actor }: Context,
  { matchId, limit, after }: { matchId: string; limit: number; after: Position | undefined },
): Promise<Message[]> {
  const match = await db.findOneBy(Match, { id: matchId });
  if (!match) throw new Problem('not-found');
  const relations = matchRelations(match);
  authorize(actor, 'message', 'view', relations, may(actor, 'match', 'view', relations));
  return messagesOf(db, { matchId, limit, after });
}

/** For whoever has been found to read them. */
export function messagesOf(
  db: Context['db'],
  { matchId, limit, after }: { matchId: string; limit: number; after?: Position | undefined },
): Promise<Message[]> {
  const query = db
    .createQueryBuilder(Message, 'm')
    .where('m.match_id = :matchId', { matchId })
    .orderBy('m.number', 'DESC')
    .limit(limit + 1);
  if (after) query.andWhere('m.number < CAST(:number AS bigint)', { number: after[0] });
  return query.getMany();
}
