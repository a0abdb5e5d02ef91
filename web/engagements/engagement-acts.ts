import type { z } from 'zod';
import {
  acceptMission,
  acceptNomination,
  cancelCohort,
  cancelMission,
  closeCohort,
  completeCohort,
  completeMission,
  completeNomination,
  confirmPledge,
  contractMission,
  declineMission,
  declineNomination,
  declinePledge,
  evaluateMission,
  nominateParticipant,
  payPledge,
  refuseNomination,
  selectNomination,
  startMission,
  withdrawPledge,
  type CohortEvent,
  type MissionEvent,
  type NominationEvent,
  type PledgeEvent,
} from '../../server/engagements/index.js';
import { actFields, type ActField } from '../acts/act-fields.js';

export interface EngagementAct {
  name: string;
  run(ctx: unknown, input: unknown): Promise<unknown>;
  fields: readonly ActField[];
  /** Ends something: looks like it. */
  ends: boolean;
}

/** WHICH FORM DOES WHICH STEP: the steps of each workflow; the compiler says what is missing. Their fields are the inputs’. */
const commands = {
  mission: {
    accept: acceptMission,
    decline: declineMission,
    contract: contractMission,
    start: startMission,
    complete: completeMission,
    evaluate: evaluateMission,
    cancel: cancelMission,
  } satisfies Record<MissionEvent, unknown>,
  cohort: {
    nominate: nominateParticipant,
    close: closeCohort,
    complete: completeCohort,
    cancel: cancelCohort,
  } satisfies Record<CohortEvent, unknown>,
  nomination: {
    select: selectNomination,
    accept: acceptNomination,
    complete: completeNomination,
    refuse: refuseNomination,
    decline: declineNomination,
  } satisfies Record<NominationEvent, unknown>,
  pledge: {
    confirm: confirmPledge,
    pay: payPledge,
    decline: declinePledge,
    withdraw: withdrawPledge,
  } satisfies Record<PledgeEvent, unknown>,
};

export type ActNoun = keyof typeof commands;

/** What the page knows by itself: whose step it is, the hash of the text that stands on it, and files are sent elsewhere. */
const known = ['missionId', 'cohortId', 'nominationId', 'pledgeId', 'contractHash', 'cvFileId'];
const ending = ['decline', 'cancel', 'refuse', 'withdraw'];

export const engagementActs = Object.fromEntries(
  Object.entries(commands).map(([noun, acts]) => [
    noun,
    Object.entries(acts).map(([name, run]) => ({
      name,
      run,
      fields: actFields((run as { input: z.ZodType }).input, known),
      ends: ending.includes(name),
    })),
  ]),
) as unknown as Record<ActNoun, EngagementAct[]>;
