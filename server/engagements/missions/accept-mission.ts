import { z } from 'zod';
import { command } from '../../platform/command.js';
import * as field from '../../platform/fields.js';
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
    if (expertName) mission.expertName = expertName;
    await moveMission(ctx, mission, 'accept');
    ctx.emit('mission.accepted', { missionId: mission.id });
    return mission;
  },
});
