import type { CommandContext } from '../platform/command.js';
import { lock, update } from '../platform/database.js';
import { startDuty } from '../platform/deadlines.js';
import { authorize } from '../platform/policy.js';
import type { ActionOn } from '../who-may.js';
import { Match, matchRelations } from './match.js';
import { matchWorkflow } from './match-workflow.js';

/** The match, locked, if the actor may do this to it. */
export async function loadMatch({ db, actor }: CommandContext, id: string, action: ActionOn<'match'>): Promise<Match> {
  const match = await lock(db, Match, id);
  authorize(actor, 'match', action, matchRelations(match));
  return match;
}

/** Writes a match back after a step and starts the clock of its new state. */
export async function saveStep({ db, now }: CommandContext, match: Match): Promise<Match> {
  await update(db, match);
  await startDuty(db, { kind: 'match', id: match.id, state: match.state, since: now(), workflow: matchWorkflow });
  return match;
}
