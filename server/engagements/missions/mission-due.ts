import { z } from 'zod';
import { command } from '../../platform/command.js';
import { Mission } from './mission.js';

/**
 * A step of the mission is overdue. Says nothing if it has been taken meanwhile. Takes no lock: the deadline
 * is locked already, and whoever takes the step locks the two in the other order.
 */
export const missionDue = command('mission-due', {
  input: z.object({ missionId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const mission = await db.findOneBy(Mission, { id: due.missionId });
    if (mission?.state === due.state) emit('mission.due', due);
  },
});
