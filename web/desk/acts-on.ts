import { mayOpenCohort } from '../../server/engagements/index.js';
import { EDITABLE, listingActions, listingRelations, type ListingView } from '../../server/listings/index.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { mayDraft } from '../posting/drafting.js';
import type { Acts } from './listing-acts.js';

/** What the reader may do with it now: what its stage allows, less what the policy forbids. */
export function actsOn(ctx: Context, view: ListingView): Acts {
  const { listing, organisation } = view;
  return {
    events: listingActions(listing, ctx.actor, view),
    edit:
      (EDITABLE as string[]).includes(listing.state) &&
      may(ctx.actor, 'listing', 'revise', listingRelations(listing, view.vacant)),
    copy: mayDraft(ctx, listing.kind, organisation),
    course: mayOpenCohort(ctx.actor, listing),
  };
}
