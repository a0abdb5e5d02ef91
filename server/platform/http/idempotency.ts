import { createHmac } from 'node:crypto';
import type { Request, Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../problems.js';
import type { Context } from '../context.js';
import { failpoint } from '../failpoint.js';

interface Answer {
  status: number;
  body: unknown;
}

/**
 * Carries out a request once per Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): the key, the answer
 * and the effect commit together, a repetition gets the first answer again, and the same key with another body is
 * refused. A refusal is not kept: it changed nothing and may be tried again. Twenty at once wait for the first.
 * Of the request only a keyed hash is kept, because it may hold a password; of a secret answer, that it was given.
 */
export async function withIdempotency(
  req: Request,
  res: Response,
  carryOut: (ctx: Context) => Promise<Answer>,
  { repeatable = true, secretAnswer = false } = {},
) {
  const key = req.get('idempotency-key');
  if (key === undefined || !repeatable || ['GET', 'HEAD'].includes(req.method))
    return send(res, await carryOut(req.ctx));
  if (!/^[\x21-\x7E]{1,255}$/.test(key))
    throw new Problem('malformed-request', 'Idempotency-Key must be 1 to 255 printable ASCII characters');

  const actor = req.ctx.actor.id ?? req.ip ?? 'anonymous';
  const slot = { actor, route: `${req.method} ${req.originalUrl.split('?')[0]}`, key };
  const hash = createHmac('sha256', req.ctx.parts.secret)
    .update(JSON.stringify([req.body ?? null, req.get('if-match') ?? null]))
    .digest('hex');

  const { answer, replayed } = await req.ctx.db.transaction(async (db) => {
    const earlier = await claim(db, slot, hash, req.ctx.now());
    if (earlier && secretAnswer) throw new Problem('conflict', ALREADY_GIVEN);
    if (earlier) return { answer: earlier, replayed: true };
    const answer = await carryOut({ ...req.ctx, db });
    await db.query(
      `UPDATE idempotency_record SET status = $4, body = $5, headers = $6 WHERE actor = $1 AND route = $2 AND key = $3`,
      [
        slot.actor,
        slot.route,
        slot.key,
        answer.status,
        JSON.stringify(secretAnswer ? null : (answer.body ?? null)),
        JSON.stringify(keptHeaders(res)),
      ],
    );
    return { answer, replayed: false };
  });

  await failpoint('after-commit-before-response');
  if (replayed) res.set('Idempotency-Replayed', 'true');
  send(res, answer);
}

/** Takes the slot, or returns what was answered the first time. Waits for a first that is still under way. */
async function claim(db: EntityManager, slot: { actor: string; route: string; key: string }, hash: string, now: Date) {
  const taken = await db.query(
    `INSERT INTO idempotency_record (actor, route, key, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING key`,
    [slot.actor, slot.route, slot.key, hash, now],
  );
  if (taken.length > 0) return undefined;

  const [first] = await db.query(
    `SELECT request_hash, status, body, headers FROM idempotency_record WHERE actor = $1 AND route = $2 AND key = $3`,
    [slot.actor, slot.route, slot.key],
  );
  if (!first?.status) throw new Problem('request-in-progress');
  if (first.request_hash !== hash) throw new Problem('key-reused');
  return { status: first.status as number, body: first.body, headers: first.headers as Record<string, string> };
}

const ALREADY_GIVEN =
  'This was done the first time; its answer holds a secret that is given once. If it was lost, make a new one';

const KEPT = ['etag', 'location'];
const keptHeaders = (res: Response) =>
  Object.fromEntries(KEPT.flatMap((name) => (res.get(name) ? [[name, res.get(name)]] : [])));

function send(res: Response, answer: Answer & { headers?: Record<string, string> }) {
  if (res.headersSent) return;
  if (answer.headers) res.set(answer.headers);
  if (answer.body === undefined || answer.body === null) res.status(answer.status).end();
  else res.status(answer.status).json(answer.body);
}
