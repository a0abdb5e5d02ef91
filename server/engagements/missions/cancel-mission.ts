import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';
import { missionCancelReasons } from './mission-workflow.js';

/** Either side may call it off until the work is done. */
export const cancelMission = command('cancel-mission', {
  input: z.strictObject({ ...missionStep, ...reasonFields(missionCancelReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const mission = await lockMission(ctx, 'cancel', given);
    await moveMission(ctx, mission, 'cancel', { code: reason, note });
    ctx.emit('mission.cancelled', { missionId: mission.id, reason });
    return mission;
  },
});
