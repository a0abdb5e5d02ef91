import type { CommandContext } from '../platform/command.js';
import { uuidv7 } from '../platform/uuid.js';
import { isDigest, type Bundle } from './topics.js';

/** So many mails of one topic a person gets one by one; what comes faster waits for the next, and travels together. */
const AT_ONCE = 5;
const PAUSE = '10 minutes';

/**
 * Makes a mail for every person and bundle that has none collecting. Touching the one that is there locks it: whoever
 * is about to send it waits for us and then finds our notices too.
 */
export async function queueMails(
  { db, now, emit }: CommandContext,
  wanted: readonly { personId: string; bundle: Bundle }[],
): Promise<void> {
  const mails = [...new Set(wanted.map(({ personId, bundle }) => `${personId} ${bundle}`))];
  if (mails.length === 0) return;
  const at = now();
  const rows = mails
    .toSorted()
    .map((mail) => [uuidv7(at), ...(mail.split(' ') as [string, Bundle])] as const)
    .map(([id, personId, bundle]) => ({ id, personId, bundle, held: !isDigest(bundle) }));

  const queued: { id: string; due: boolean }[] = await db.query(
    `INSERT INTO mail (id, person_id, bundle, created_at, due_at)
     SELECT w.id, w.person_id, w.bundle, $5,
            CASE WHEN w.held AND recent.mails >= ${AT_ONCE} THEN recent.newest + interval '${PAUSE}' ELSE $5 END
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) WITH ORDINALITY w (id, person_id, bundle, held, n)
      CROSS JOIN LATERAL (SELECT count(*) AS mails, max(created_at) AS newest FROM mail m
                           WHERE m.person_id = w.person_id AND m.bundle = w.bundle
                             AND m.created_at > $5::timestamptz - interval '${PAUSE}') recent
      ORDER BY w.n
         ON CONFLICT (person_id, bundle) WHERE state = 'queued' DO UPDATE SET bundle = excluded.bundle
     RETURNING id, due_at <= $5 AS due`,
    [rows.map((r) => r.id), rows.map((r) => r.personId), rows.map((r) => r.bundle), rows.map((r) => r.held), at],
  );
  const ours = queued.filter(({ id, due }) => due && rows.some((row) => row.id === id)).map(({ id }) => id);
  await db.query(`UPDATE mail SET announced_at = $2 WHERE id = ANY($1::uuid[])`, [ours, at]);
  for (const mailId of ours) emit('mail.queued', { mailId });
}
