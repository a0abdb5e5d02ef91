import { z } from 'zod';
import { command } from '../../platform/command.js';
import { invalid, Problem } from '../../problems.js';
import { Contract } from './contract.js';
import { lockMission, missionStep, moveMission } from './mission-steps.js';
import { missionWorkflow } from './mission-workflow.js';

/** The need side records that the contract is agreed by all its parties, as it stands on file. */
export const contractMission = command('contract-mission', {
  input: z.strictObject({
    ...missionStep,
    /** SHA-256 of the text that was read, so that nobody agrees to another. */
    contractHash: z.string().regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hexadecimal'),
  }),

  async run(ctx, { contractHash, ...given }) {
    const mission = await lockMission(ctx, 'contract', given);
    missionWorkflow.next(mission.state, 'contract');
    const contract = await ctx.db.findOneBy(Contract, { missionId: mission.id });
    if (!contract) throw new Problem('wrong-state', 'The contract is still being drafted; try again in a moment');
    if (contract.sha256 !== contractHash)
      throw invalid('contractHash', `Not the hash of the contract on file; read /missions/${mission.id}/contract`);

    mission.contractHash = contractHash;
    await moveMission(ctx, mission, 'contract');
    ctx.evidence({ contractHash });
    ctx.emit('mission.contracted', { missionId: mission.id });
    return mission;
  },
});
