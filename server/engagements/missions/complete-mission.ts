import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';

/** The work is done; both sides now owe an evaluation. */
export const completeMission = command('complete-mission', {
  input: z.strictObject(missionStep),

  async run(ctx, given) {
    const mission = await lockMission(ctx, 'complete', given);
    await moveMission(ctx, mission, 'complete');
    ctx.emit('mission.completed', { missionId: mission.id });
    return mission;
  },
});
