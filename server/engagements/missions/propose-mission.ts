import { z } from 'zod';
import { command } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid } from '../../problems.js';
import { assertEndsAfterStart } from '../duration.js';
import { introducedMatch } from '../introduced-match.js';
import { needRelations, offerRelations, sidesOf } from '../sides.js';
import { startMissionDuty } from './mission-steps.js';
import { Mission } from './mission.js';

/** The need side asks the offer side, once introduced, for an expert at a place and a time. */
export const proposeMission = command('propose-mission', {
  input: z.strictObject({
    matchId: field.id,
    title: field.line(300),
    expertName: field.line(200).optional(),
    dutyStation: field.line(200),
    startsOn: field.date,
    endsOn: field.date,
  }),

  async run({ db, actor, now, emit }, { matchId, ...given }) {
    const match = await introducedMatch(db, actor, matchId, (found) =>
      authorize(actor, 'mission', 'propose', { ...needRelations(found), ...offerRelations(found) }, true),
    );
    if (match.offerKind === 'fund')
      throw invalid('matchId', 'A fund sends no expert; its donor can pledge to a mission');
    assertEndsAfterStart(given);

    const at = now();
    const mission = Object.assign(new Mission(), given, sidesOf(match), {
      id: uuidv7(at),
      matchId,
      needId: match.needId,
      offerId: match.offerId,
      stateSince: at,
      createdAt: at,
      updatedAt: at,
    });
    await insert(db, mission);
    await startMissionDuty(db, mission);
    emit('mission.proposed', { missionId: mission.id });
    return mission;
  },
});
