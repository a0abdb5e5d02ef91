import { z } from 'zod';
import { command } from '../../platform/command.js';
import { assertAnother } from '../../platform/assert-another.js';
import * as field from '../../platform/fields.js';
import { invalid } from '../../problems.js';
import { missionRelations } from './mission-policy.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';

/** The offer side agrees to release an expert. The contract is drafted afterwards, by a subscriber. */
export const acceptMission = command('accept-mission', {
  input: z.strictObject({
    ...missionStep,
    /** Whom the institution releases, if not the expert who was asked for. */
    expertName: field.line(200).optional(),
  }),

  async run(ctx, { expertName, ...given }) {
    const mission = await lockMission(ctx, 'accept', given);
    const right = { noun: 'mission', action: 'accept', relations: missionRelations(mission) } as const;
    await assertAnother(ctx, right, { subjectId: mission.id, step: 'mission.proposed' });
    mission.expertName = expertName ?? mission.expertName;
    if (!mission.expertName)
      throw invalid('expertName', 'Name the expert who will go: the contract is drafted with it');
    await moveMission(ctx, mission, 'accept');
    ctx.emit('mission.accepted', { missionId: mission.id });
    return mission;
  },
});
