import { z } from 'zod';
import { command } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { Problem } from '../../problems.js';
import { MissionEvaluation } from './mission-evaluation.js';
import { sidesToEvaluate } from './mission-policy.js';
import { lockMission, missionStep, moveMission, saveMission } from './mission-steps.js';
import { missionWorkflow } from './mission-workflow.js';

/** Each side files one evaluation; with the second the mission is evaluated and both can be read. */
export const evaluateMission = command('evaluate-mission', {
  input: z.strictObject({
    ...missionStep,
    rating: z.int('Enter a whole number from 1 to 5').min(1, 'From 1 to 5').max(5, 'From 1 to 5'),
    text: field.text(5000),
  }),

  async run(ctx, { rating, text, ...given }) {
    const { db, actor, now, emit, audit } = ctx;
    const mission = await lockMission(ctx, 'evaluate', given);
    missionWorkflow.next(mission.state, 'evaluate');
    const [side] = sidesToEvaluate(actor, mission);
    if (!side) throw new Problem('conflict', 'Your side has already filed its evaluation');

    await insert(
      db,
      Object.assign(new MissionEvaluation(), { missionId: mission.id, side, rating, text, createdAt: now() }),
    );
    audit(`mission/${mission.id}`);
    mission[side === 'need' ? 'needEvaluatedAt' : 'offerEvaluatedAt'] = now();
    if (!mission.needEvaluatedAt || !mission.offerEvaluatedAt) return saveMission(ctx, mission);

    await moveMission(ctx, mission, 'evaluate');
    emit('mission.evaluated', { missionId: mission.id });
    return mission;
  },
});
