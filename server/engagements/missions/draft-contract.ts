import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { gatherContractFacts } from './contract-facts-query.js';
import { contractTemplate } from './contract-template/contract-template.js';
import { Contract } from './contract.js';
import { missionRelations } from './mission-policy.js';
import { Mission } from './mission.js';

/** Follows acceptance: fills the model contract with what is known. A mission has one contract, however often this runs. */
export const draftContract = command('draft-contract', {
  input: z.object({ missionId: z.uuid() }),

  async run({ db, actor, now }, { missionId }) {
    const mission = await lock(db, Mission, missionId);
    authorize(actor, 'mission', 'view', missionRelations(mission));
    if (mission.state !== 'accepted' || (await db.existsBy(Contract, { missionId }))) return;

    const facts = await gatherContractFacts(db, mission);
    const text = contractTemplate.render(facts);
    await db.insert(Contract, {
      id: uuidv7(now()),
      missionId,
      templateId: contractTemplate.id,
      templateVersion: contractTemplate.version,
      language: contractTemplate.language,
      text,
      facts: facts as never,
      sha256: createHash('sha256').update(text).digest('hex'),
      createdAt: now(),
    });
  },
});
