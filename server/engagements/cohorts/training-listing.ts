import { Listing, maySeeListing } from '../../listings/index.js';
import type { Actor } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import { authorize, may } from '../../platform/policy.js';
import { invalid, Problem } from '../../problems.js';
import { offerRelations, type Sides } from '../sides.js';

/** The listing a course is run on, for an actor who may open it; it must be a training that is public now. */
export async function openTraining(ctx: CommandContext, id: string) {
  const { actor } = ctx;
  const lock = { mode: 'pessimistic_read' } as const;
  const listing = await asSystem(ctx, ({ db }) => db.findOne(Listing, { where: { id }, lock }));
  if (!listing) throw new Problem('not-found', 'There is no such listing');
  const sides: Sides = {
    needOrganisationId: null,
    needCountry: null,
    offerOrganisationId: listing.organisationId,
    offerCountry: listing.country,
  };
  authorize(actor, 'cohort', 'open', offerRelations(sides), maySeeListing(actor, listing));
  if (listing.kind !== 'training')
    throw invalid('listingId', `Only a training is run in cohorts; this is a ${listing.kind}`);
  if (!listing.open) throw new Problem('wrong-state', `The listing is ${listing.state}; publish it first`);
  return { listing, sides };
}

/** Whether this actor could open a call on it now, without a match. */
export const mayOpenCohort = (actor: Actor, { kind, open, organisationId, country }: Listing): boolean =>
  kind === 'training' &&
  open &&
  may(actor, 'cohort', 'open', offerRelations({ offerOrganisationId: organisationId, offerCountry: country }));
