import type { CommandContext } from '../platform/command.js';
import { HOLDING, type DismissReason, type MatchEvent } from './match-workflow.js';
import type { Match } from './match.js';

/** Steps by which a person says how well a match fits. */
export type LabelStep = Extract<MatchEvent, 'shortlist' | 'introduce' | 'dismiss'>;

/**
 * Keeps a decision with the score, the place on the list and the rules it was made on, for ever. In the transaction of the
 * step; call it before the match moves.
 */
export const keepLabel = (
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { id, needId, offerKind, needVersion, offerVersion, ruleVersion, score }: Match,
  step: LabelStep,
  reason: DismissReason | null = null,
) =>
  db.query(
    `INSERT INTO match_label (match_id, step, reason, need_version, offer_version, rule_version, score, place, decided_at)
     SELECT $1, $2, $3, $4, $5, $6, $7::real, 1 + count(*), $8
       FROM match WHERE need_id = $9 AND (offer_kind = 'fund') = $10 AND state = ANY($11) AND (score, id) > ($7::real, $1)`,
    [id, step, reason, needVersion, offerVersion, ruleVersion, score, now(), needId, offerKind === 'fund', HOLDING],
  );
