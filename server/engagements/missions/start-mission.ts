import { z } from 'zod';
import { command } from '../../platform/command.js';
import { notBefore } from '../not-before.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';

/** The expert has arrived and begun. */
export const startMission = command('start-mission', {
  input: z.strictObject(missionStep),

  async run(ctx, given) {
    const mission = await lockMission(ctx, 'start', given);
    notBefore(ctx.now(), mission.startsOn, 'The mission begins');
    await moveMission(ctx, mission, 'start');
    ctx.emit('mission.started', { missionId: mission.id });
    return mission;
  },
});
