import { z } from 'zod';
import { command } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid } from '../../problems.js';
import { assertEndsAfterStart, dayOf } from '../duration.js';
import { introducedMatch } from '../introduced-match.js';
import { offerRelations, sidesOf } from '../sides.js';
import { startCohortDuty } from './cohort-steps.js';
import { Cohort } from './cohort.js';
import { openTraining } from './training-listing.js';

/** The institution opens a call: on a training listing that is public, or for the partner of an introduced match. */
export const openCohort = command('open-cohort', {
  input: z.strictObject({
    listingId: field.id.optional(),
    matchId: field.id.optional(),
    /** As many as the listing says, when left out. */
    seats: field.count(10_000).optional(),
    startsOn: field.date,
    endsOn: field.date,
    nominationsCloseOn: field.date,
  }),

  async run(ctx, { listingId, matchId, seats, ...dates }) {
    const { db, actor, now, emit } = ctx;
    if ((listingId === undefined) === (matchId === undefined))
      throw invalid('listingId', 'Give either the training listing or the match it comes from');
    const match =
      matchId &&
      (await introducedMatch(db, actor, matchId, (found) =>
        authorize(actor, 'cohort', 'open', offerRelations(found), true),
      ));
    const { listing, sides } = await openTraining(ctx, match ? match.offerId : listingId!);
    assertEndsAfterStart(dates);
    assertCallMakesSense(dates, dayOf(now()));
    const places = seats ?? listing.seats;
    if (!places) throw invalid('seats', 'The listing does not say how many places there are');

    const at = now();
    const cohort = Object.assign(new Cohort(), dates, match ? sidesOf(match) : sides, {
      id: uuidv7(at),
      listingId: listing.id,
      matchId: matchId ?? null,
      title: listing.title,
      seats: places,
      stateSince: at,
      createdAt: at,
      updatedAt: at,
    });
    await insert(db, cohort);
    await startCohortDuty(db, cohort);
    emit('cohort.opened', { cohortId: cohort.id });
    return cohort;
  },
});

function assertCallMakesSense({ nominationsCloseOn, startsOn }: Record<string, string>, today: string) {
  if (nominationsCloseOn! < today) throw invalid('nominationsCloseOn', 'Has passed already');
  if (nominationsCloseOn! > startsOn!)
    throw invalid('nominationsCloseOn', `Nominations close when the course starts, on ${startsOn}, at the latest`);
}
