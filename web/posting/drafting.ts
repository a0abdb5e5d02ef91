import { focalCountriesOf, organisationsOf } from '../../server/actor.js';
import { kindNames, listingRelations, type KindName } from '../../server/listings/index.js';
import { findOrganisation, listOrganisations, type Organisation } from '../../server/organisations/index.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';

/** More of one country than anyone reads through on one page. */
const MOST = 200;
const GIVES_FUNDS: readonly Organisation['kind'][] = ['donor', 'international', 'institution', 'ministry'];

/** For which organisations the reader may write a listing of this kind. */
export const mayDraft = ({ actor }: Context, kind: KindName, { id, country, kind: what }: Organisation) =>
  may(actor, 'listing', 'draft', listingRelations({ organisationId: id, country, kind, state: 'draft' })) &&
  (kind !== 'fund' || GIVES_FUNDS.includes(what));

/** Their own organisations, and for a focal point those of the country. */
export async function writesFor(ctx: Context): Promise<Organisation[]> {
  const own = await Promise.all(organisationsOf(ctx.actor).map((id) => findOrganisation(ctx, id)));
  const others = await Promise.all(
    focalCountriesOf(ctx.actor).map((country) => listOrganisations(ctx, { country, limit: MOST, after: undefined })),
  );
  const all = [...own, ...others.flat()];
  return [...new Map(all.map((each) => [each.id, each])).values()].filter((each) =>
    kindNames.some((kind) => mayDraft(ctx, kind, each)),
  );
}
