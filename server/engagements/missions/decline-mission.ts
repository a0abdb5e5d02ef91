import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';
import { missionDeclineReasons } from './mission-workflow.js';

export const declineMission = command('decline-mission', {
  input: z.strictObject({ ...missionStep, ...reasonFields(missionDeclineReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const mission = await lockMission(ctx, 'decline', given);
    await moveMission(ctx, mission, 'decline', { code: reason, note });
    ctx.emit('mission.declined', { missionId: mission.id, reason });
    return mission;
  },
});
