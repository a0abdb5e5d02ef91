import { Router } from 'express';
import { z } from 'zod';
import { findCheckpoint, listCheckpoints, listKeys } from '../platform/audit/checkpoint.js';
import { number } from '../platform/fields.js';
import { parse } from '../platform/parse.js';
import { Problem } from '../problems.js';

const size = number(z.number('Enter a whole number').int().positive().max(Number.MAX_SAFE_INTEGER));
const asked = z.object({
  limit: number(z.number('Enter a whole number').int().min(1, 'At least 1').max(1000, 'At most 1000')).default(100),
  before: size.optional(),
});

/** Published for everyone (`auditCheckpoint.view`), to be kept elsewhere. */
export const checkpointRoutes = Router()
  .get('/.well-known/audit-checkpoints', async (req, res) => {
    const { limit, before } = parse(asked, req.query, 'query');
    const { db, parts } = req.ctx;
    const found = await listCheckpoints(db, { limit: limit + 1, before });
    const checkpoints = found.slice(0, limit);
    const next =
      found.length > limit
        ? `${parts.baseUrl}/.well-known/audit-checkpoints?limit=${limit}&before=${checkpoints.at(-1)!.size}`
        : null;
    // Each one that is new changes the answer, and with it the ETag that Express makes of it.
    res.set('Cache-Control', 'public, max-age=60').json({ keys: await listKeys(db), checkpoints, next });
  })

  .get('/.well-known/audit-checkpoints/:size', async (req, res) => {
    const asked = parse(z.object({ size }), req.params, 'path');
    const { db } = req.ctx;
    const checkpoint = await findCheckpoint(db, asked.size);
    if (!checkpoint) throw new Problem('not-found');
    const key = (await listKeys(db)).find(({ id }) => id === checkpoint.keyId);
    res.set('Cache-Control', 'public, max-age=31536000, immutable').json({ checkpoint, key });
  });
