import { Router, type Request, type Response } from 'express';
import { findFundable, offerPledge, type Fundable } from '../../server/engagements/index.js';
import { lacksStepUp } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import type { Refused } from '../acts/act-errors.js';
import { actFields, inputFrom, typedIn } from '../acts/act-fields.js';
import { refusable } from '../acts/refusable.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { OfferPledgePage } from './offer-pledge-page.js';

const fields = actFields(offerPledge.input, ['donorOrganisationId', 'engagementKind', 'engagementId']);

/** Where a donor pledges to a mission or a course it was introduced to or may see. */
export const pledgingPages = Router();

for (const kind of ['mission', 'cohort'] as const)
  pledgingPages
    .get(paths.offerPledge(kind, ':id'), (req, res) => show(req, res, kind))
    .post(paths.offerPledge(kind, ':id'), async (req, res) => {
      const { engagement, donors } = await fundable(req, kind);
      const chosen = typedIn(req.body)['donorOrganisationId'];
      const donor = donors.find(({ id }) => id === chosen) ?? donors[0]!;
      await refusable(
        req,
        res,
        `pledge-${donor.id}`,
        async (typed) => {
          const { id } = await offerPledge(req.ctx, {
            donorOrganisationId: donor.id,
            engagementKind: kind,
            engagementId: engagement.id,
            ...inputFrom(fields, typed),
          } as never);
          return `${paths.pledge(id)}?said`;
        },
        (refused) => show(req, res, kind, refused),
      );
    });

async function show(req: Request, res: Response, kind: Fundable['kind'], refused?: Refused) {
  const { engagement, donors } = await fundable(req, kind);
  const stepUp = lacksStepUp(req.ctx.actor, 'pledge', 'offer', { donor: [donors[0]!.id] });
  await send(res, <OfferPledgePage {...{ engagement, donors, fields, stepUp, refused }} />, refused?.problem.status);
}

async function fundable(req: Request, kind: Fundable['kind']) {
  if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
  const found = await findFundable(req.ctx, kind, idFrom(req.params['id']));
  if (!found) throw new Problem('not-found');
  return found;
}
