import type { Context } from '../platform/context.js';
import { rematchListings } from './rematch-listings.js';
import { RULE_VERSION } from './weights.js';

/** Matches that were judged by earlier rules are judged again; asked at every start, done once after an upgrade. */
export async function rematchAfterNewRules(ctx: Context): Promise<boolean> {
  const [earlier] = await ctx.db.query(
    `SELECT 1 FROM match WHERE rule_version <> $1 AND state IN ('suggested', 'seen') LIMIT 1`,
    [RULE_VERSION],
  );
  if (earlier) await rematchListings(ctx, {});
  return earlier !== undefined;
}
