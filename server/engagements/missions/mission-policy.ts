import type { Actor } from '../../actor.js';
import { may, mayOnce } from '../../platform/policy.js';
import type { ActionOn } from '../../who-may.js';
import { needRelations, offerRelations } from '../sides.js';
import { missionWorkflow, type MissionEvent } from './mission-workflow.js';
import type { Mission } from './mission.js';

export const evaluationSides = ['need', 'offer'] as const;
export type Side = (typeof evaluationSides)[number];

export const missionRelations = (mission: Mission) => ({ ...needRelations(mission), ...offerRelations(mission) });

/** The sides on which the actor may do this. */
export const sidesWith = (actor: Actor, action: ActionOn<'mission'>, mission: Mission): Side[] =>
  evaluationSides.filter((side) =>
    may(actor, 'mission', action, side === 'need' ? needRelations(mission) : offerRelations(mission)),
  );

export const hasEvaluated = (mission: Mission, side: Side) =>
  (side === 'need' ? mission.needEvaluatedAt : mission.offerEvaluatedAt) !== null;

/** The steps this actor may take now: what the stage allows, less what the policy forbids. */
export const missionActions = (actor: Actor, mission: Mission): MissionEvent[] =>
  missionWorkflow
    .allowed(mission.state)
    .filter((event) => mayOnce(actor, 'mission', event, missionRelations(mission)))
    .filter((event) => event !== 'evaluate' || sidesToEvaluate(actor, mission).length > 0);

/** Each side evaluates once. */
export const sidesToEvaluate = (actor: Actor, mission: Mission): Side[] =>
  sidesWith(actor, 'evaluate', mission).filter((side) => !hasEvaluated(mission, side));
