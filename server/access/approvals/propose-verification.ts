import { findOrganisation } from '../../organisations/index.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { propose } from './propose.js';
import { needsNobodyElse } from './right.js';
import { verifyInput, verifyRights } from './verify-centre-act.js';

/** Proposes the verification to a second administrator. */
export const proposeVerification = command('propose-verification', {
  input: verifyInput,

  async run(ctx, { organisationId }) {
    const { country, kind, centreStatus } = await findOrganisation(ctx, organisationId);
    if (await needsNobodyElse(ctx, verifyRights, { organisationId, country }, []))
      throw new Problem('wrong-state', 'Their national focal point verifies it alone');
    if (kind !== 'institution' || centreStatus === 'verified')
      throw new Problem('wrong-state', 'Only an institution that is not verified yet can be');
    const subject = { kind: 'organisation', id: organisationId };
    return propose(ctx, { act: 'organisation.verify', input: { organisationId }, subject, organisationId, country });
  },
});
