import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { assertSeesCohort } from '../cohorts/cohort-queries.js';
import { moneyField, toMinor } from '../money.js';
import { sidesOf } from '../sides.js';
import { startPledgeDuty } from './pledge-steps.js';
import { Pledge, pledgeForms } from './pledge.js';
import { engagementKinds, pledgedEngagement } from './pledged-engagement.js';

/** A donor promises to bear part of a mission or a cohort. Nothing is owed before it is confirmed. */
export const offerPledge = command('offer-pledge', {
  input: z.strictObject({
    donorOrganisationId: field.id,
    engagementKind: z.enum(engagementKinds),
    engagementId: field.id,
    money: moneyField,
    form: z.enum(pledgeForms),
    /** What is given in kind, or on what conditions. */
    description: field.text(2000).optional(),
  }),

  async run(ctx, { money, ...given }) {
    const { db, actor, now, emit } = ctx;
    authorize(actor, 'pledge', 'offer', { donor: [given.donorOrganisationId] }, true);
    if (given.engagementKind === 'cohort') await assertSeesCohort(db, actor, given.engagementId);
    const engagement = await asSystem(ctx, () => pledgedEngagement(db, given.engagementKind, given.engagementId));

    const at = now();
    const pledge = Object.assign(new Pledge(), given, sidesOf(engagement), {
      id: uuidv7(at),
      amount: toMinor(money),
      currency: money.currency,
      stateSince: at,
      createdAt: at,
      updatedAt: at,
    });
    await insert(db, pledge);
    await startPledgeDuty(db, pledge);
    emit('pledge.offered', { pledgeId: pledge.id });
    return pledge;
  },
});
