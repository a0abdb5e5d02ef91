import { z } from 'zod';
import type { CommandContext } from '../../platform/command.js';
import { lock, update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import type { Reason } from '../reason.js';
import { assertSameVersion, readVersion } from '../same-version.js';
import { missionRelations } from './mission-policy.js';
import { missionWorkflow, type MissionEvent } from './mission-workflow.js';
import { Mission } from './mission.js';

/** What every step is given, beside its own fields. */
export const missionStep = { missionId: field.id, version: readVersion };
const step = z.object(missionStep);

/** The mission, locked, for an actor who may do this and has read what is there now. */
export async function lockMission({ db, actor }: CommandContext, action: MissionEvent, given: z.output<typeof step>) {
  const mission = await lock(db, Mission, given.missionId);
  authorize(actor, 'mission', action, missionRelations(mission));
  assertSameVersion(mission, given.version);
  return mission;
}

/** Takes the step, writes it, and starts the clock of the state it leads to. */
export async function moveMission({ db, now }: CommandContext, mission: Mission, event: MissionEvent, reason?: Reason) {
  mission.move(event, now(), reason);
  await saveMission({ db, now }, mission);
  await startMissionDuty(db, mission);
  return mission;
}

export function saveMission({ db, now }: Pick<CommandContext, 'db' | 'now'>, mission: Mission) {
  mission.updatedAt = now();
  return update(db, mission);
}

export const startMissionDuty = (db: CommandContext['db'], { id, state, dutySince }: Mission) =>
  startDuty(db, { kind: 'mission', id, workflow: missionWorkflow, state, since: dutySince });
