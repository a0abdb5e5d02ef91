import { IsNull } from 'typeorm';
import type { Context } from '../platform/context.js';
import { OPEN } from '../listings/index.js';
import { staleFeatures } from './feature-store.js';
import { loadJudge } from './load-judge.js';
import { Rematch } from './rematch.js';
import { startRematch } from './start-rematch.js';

/**
 * Matches that were judged by earlier rules, weights or counts are judged again, and listings that an earlier thesaurus
 * has read are read again: asked at every start, done once after an upgrade. A run that will come to them goes on where
 * it was.
 */
export async function rematchAfterNewRules(ctx: Context): Promise<boolean> {
  const { ruleVersion } = await loadJudge(ctx);
  const running = await ctx.db.findOneBy(Rematch, { finishedAt: IsNull() });
  if (running && running.afterId === null) return false;
  const [stale] = await staleFeatures(ctx.db, OPEN, 1);
  const [earlier] = await ctx.db.query(
    `SELECT 1 FROM match WHERE rule_version <> $1 AND state IN ('suggested', 'seen') AND ($2::uuid IS NULL OR need_id <= $2) LIMIT 1`,
    [ruleVersion, running?.afterId ?? null],
  );
  if (!stale && !earlier) return false;
  await startRematch(ctx, { reason: 'new_rules' });
  return true;
}

/** Once a day everything is judged again: days pass, memberships change, listings grow old. */
export async function rematchDaily(ctx: Context): Promise<void> {
  const [today] = await ctx.db.query(`SELECT 1 FROM rematch WHERE started_at >= $1 LIMIT 1`, [
    `${ctx.now().toISOString().slice(0, 10)}T00:00:00Z`,
  ]);
  const [open] = await ctx.db.query(`SELECT 1 FROM listing WHERE kind = 'need' AND state = ANY($1) LIMIT 1`, [OPEN]);
  if (!today && open) await startRematch(ctx, { reason: 'daily' });
}
