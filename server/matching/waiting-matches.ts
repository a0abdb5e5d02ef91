import type { Context } from '../platform/context.js';
import { findSides, type MatchView } from './match-queries.js';
import { HOLDING } from './match-workflow.js';

/** What the other side waits for: an answer to its invitation, a word on its interest, a reply to its last message. */
export const waitingFor = ['message', 'interested', 'invited'] as const;

export type WaitingMatch = MatchView & { own: 'need' | 'offer'; why: (typeof waitingFor)[number] };

interface Whose {
  /** Organisations whose needs, and whose offers, are meant. */
  asking: readonly string[];
  offering: readonly string[];
  limit: number;
}

/** Matches in which it is the turn of these organisations; who waits longest comes first. */
export async function listWaitingMatches({ db }: Context, { asking, offering, limit }: Whose): Promise<WaitingMatch[]> {
  const rows: { id: string; own: WaitingMatch['own']; why: WaitingMatch['why'] }[] = await db.query(
    `WITH own AS (
       SELECT m.*, 'need' AS own FROM match m WHERE m.need_organisation_id = ANY($1::uuid[]) AND m.state = ANY($3)
       UNION ALL
       SELECT m.*, 'offer' FROM match m WHERE m.offer_organisation_id = ANY($2::uuid[]) AND m.state = ANY($3)
     ), turn AS (
       SELECT own.id, own.own, CASE
                WHEN last.side <> own.own THEN 'message'
                WHEN own.own = 'need' AND own.interested_at IS NOT NULL AND own.state IN ('suggested', 'seen') THEN 'interested'
                WHEN own.own = 'offer' AND own.invited_at IS NOT NULL AND own.interested_at IS NULL AND own.state <> 'introduced' THEN 'invited'
              END AS why, greatest(last.created_at, own.interested_at, own.invited_at) AS since
         FROM own LEFT JOIN LATERAL (SELECT side, created_at FROM message WHERE match_id = own.id ORDER BY number DESC LIMIT 1) last ON true)
     SELECT id, own, why FROM turn WHERE why IS NOT NULL ORDER BY since, id LIMIT $4`,
    [asking, offering, HOLDING, limit],
  );
  const views = new Map(
    (
      await findSides(
        db,
        rows.map(({ id }) => id),
      )
    ).map((view) => [view.match.id, view]),
  );
  return rows.flatMap(({ id, ...turn }) => {
    const view = views.get(id);
    return view ? [{ ...view, ...turn }] : [];
  });
}
