import {
  dismissMatch,
  expressInterest,
  introduceMatch,
  inviteInterest,
  shortlistMatch,
} from '../../server/matching/index.js';
import { actFields } from '../acts/act-fields.js';

/** Acts of the match page. What is shown only says that it was looked at, no form says. */
const commands = {
  expressInterest,
  shortlist: shortlistMatch,
  invite: inviteInterest,
  introduce: introduceMatch,
  dismiss: dismissMatch,
} as const;

export type MatchAct = keyof typeof commands;
export const matchActNames = Object.keys(commands) as MatchAct[];

export const matchActs = Object.fromEntries(
  Object.entries(commands).map(([name, run]) => [name, { run, fields: actFields(run.input, ['matchId']) }]),
) as unknown as Record<
  MatchAct,
  { run: (ctx: never, input: never) => Promise<unknown>; fields: ReturnType<typeof actFields> }
>;
