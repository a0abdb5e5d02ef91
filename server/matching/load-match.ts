import { z } from 'zod';
import { OPEN } from '../listings/index.js';
import { asSystem } from '../platform/as-system.js';
import type { CommandContext } from '../platform/command.js';
import { lock, update } from '../platform/database.js';
import { startDuty } from '../platform/deadlines.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import type { ActionOn } from '../who-may.js';
import { Match, matchRelations } from './match.js';
import { matchWorkflow } from './match-workflow.js';

/** What every step is given, beside its own fields. Without a version the last word counts. */
export const matchStep = z.object({ matchId: field.id, version: z.int().optional() });

/** The match, locked, if the actor may do this to it and has read what is there now. */
export async function loadMatch(
  { db, actor }: CommandContext,
  { matchId: id, version }: z.output<typeof matchStep>,
  action: ActionOn<'match'>,
): Promise<Match> {
  const match = await lock(db, Match, id);
  authorize(actor, 'match', action, matchRelations(match));
  if (version !== undefined && version !== match.version)
    throw new Problem('stale-version', `You read version ${version}; it is now version ${match.version}`);
  return match;
}

/** Nobody goes on with a listing that is back under review, even before its matches have ended for that. */
export async function assertBothOpen(ctx: CommandContext, { needId, offerId }: Match) {
  const rows: { kind: string; state: string }[] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT kind, state FROM listing WHERE id = ANY($1) AND state <> ALL($2) ORDER BY id FOR SHARE`, [
      [needId, offerId],
      OPEN,
    ]),
  );
  const [paused] = rows;
  if (paused) throw new Problem('wrong-state', `The ${paused.kind} is ${paused.state}; this match waits for it`);
}

/** Writes a match back after a step and starts the clock of its new state. */
export async function saveStep({ db, now }: CommandContext, match: Match): Promise<Match> {
  await update(db, match);
  await startDuty(db, { kind: 'match', id: match.id, state: match.state, since: now(), workflow: matchWorkflow });
  return match;
}
