import type { Context } from '../../platform/context.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { Contract } from './contract.js';
import { MissionEvaluation } from './mission-evaluation.js';
import { missionRelations, sidesWith } from './mission-policy.js';
import { Mission } from './mission.js';
import { noteExpertAccess } from './note-expert-access.js';

/** For those who may see it; nothing of its expert is told by this. */
export async function reachMission({ db, actor }: Context, id: string): Promise<Mission> {
  const mission = await db.findOneBy(Mission, { id });
  if (!mission) throw new Problem('not-found');
  authorize(actor, 'mission', 'view', missionRelations(mission));
  return mission;
}

export async function findMission(ctx: Context, id: string): Promise<Mission> {
  const mission = await reachMission(ctx, id);
  await noteExpertAccess(ctx, mission, 'page');
  return mission;
}

export async function findContract(ctx: Context, missionId: string): Promise<Contract> {
  const mission = await reachMission(ctx, missionId);
  const contract = await ctx.db.findOneBy(Contract, { missionId });
  if (!contract) throw new Problem('not-found', 'No contract has been drafted yet');
  await noteExpertAccess(ctx, mission, 'page', 'contract');
  return contract;
}

/** The evaluations this actor may read: of the own side at once, of the other when both are in. */
export async function findEvaluations(ctx: Context, missionId: string): Promise<MissionEvaluation[]> {
  const mission = await reachMission(ctx, missionId);
  const filed = await ctx.db.find(MissionEvaluation, { where: { missionId }, order: { side: 'ASC' } });
  const own = sidesWith(ctx.actor, 'view', mission);
  return filed.filter(({ side }) => mission.state === 'evaluated' || own.includes(side));
}
