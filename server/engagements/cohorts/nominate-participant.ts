import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { countryName, isCountry } from '../../codes/index.js';
import { command } from '../../platform/command.js';
import { insert, lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid, Problem } from '../../problems.js';
import { dayOf } from '../duration.js';
import { attachCvTo } from './attach-cv.js';
import { cohortRelations } from './cohort-policy.js';
import { assertSeesCohort } from './cohort-queries.js';
import { cohortWorkflow } from './cohort-workflow.js';
import { Cohort } from './cohort.js';
import { isEligible } from './is-eligible.js';
import { assertNotNominee, startNominationDuty } from './nomination-steps.js';
import { Nomination } from './nomination.js';

/** A focal point puts forward a person of its country, while the call is open and if the course is for that country. */
export const nominateParticipant = command('nominate-participant', {
  input: z.strictObject({
    cohortId: field.id,
    country: z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code'),
    participantName: field.line(200),
    participantEmail: field.email,
    organisation: field.line(300),
    /** The country's own order of preference; after the others when left out. */
    rank: field.count(1000).optional(),
    /** A file sent before: the curriculum vitae. It can be added later as well. */
    cvFileId: field.id.optional(),
  }),

  async run(ctx, { cohortId, rank, cvFileId, ...given }) {
    const { db, actor, now, emit } = ctx;
    const cohort = await lock(db, Cohort, cohortId);
    await assertSeesCohort(db, actor, cohortId);
    authorize(actor, 'cohort', 'nominate', cohortRelations(cohort, [given.country]));
    await assertNotNominee(ctx, given.participantEmail);
    cohortWorkflow.next(cohort.state, 'nominate');
    const today = dayOf(now());
    if (today > cohort.nominationsCloseOn)
      throw new Problem('wrong-state', `Nominations closed on ${cohort.nominationsCloseOn}`);
    if (!(await isEligible(db, cohort.listingId, given.country, today)))
      throw invalid('country', `This course is not open to ${countryName(given.country, 'en')}`);
    await assertNewHere(db, cohortId, given.participantEmail);

    const at = now();
    const nomination = Object.assign(new Nomination(), given, {
      id: uuidv7(at),
      cohortId,
      offerOrganisationId: cohort.offerOrganisationId,
      offerCountry: cohort.offerCountry,
      rank: rank ?? (await db.countBy(Nomination, { cohortId, country: given.country })) + 1,
      stateSince: at,
      createdAt: at,
      updatedAt: at,
    });
    await insert(db, nomination);
    await startNominationDuty(db, nomination, cohort);
    ctx.attest(nomination.id, {
      participantName: given.participantName,
      participantEmail: given.participantEmail,
    });
    emit('nomination.made', { nominationId: nomination.id, cohortId });
    if (cvFileId) await attachCvTo(ctx, nomination, cvFileId);
    return { nomination, cohort };
  },
});

async function assertNewHere(db: EntityManager, cohortId: string, participantEmail: string) {
  if (await db.existsBy(Nomination, { cohortId, participantEmail }))
    throw new Problem('conflict', 'This person is already nominated for this course');
}
