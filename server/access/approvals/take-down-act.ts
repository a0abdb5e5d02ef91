import { z } from 'zod';
import { Listing, takeDownListing } from '../../listings/index.js';
import * as field from '../../platform/fields.js';
import { statedReason } from '../stated-reason.js';
import { act } from './act.js';
import type { Right } from './right.js';

export const takeDownInput = z.object({ listingId: field.id, reason: statedReason });
export const takeDownRights: Right[] = [{ noun: 'listing', action: 'takeDown' }];

/** Two of the secretariat take a public listing down; its owners and focal points are told why. */
export const takeDownAct = act({
  input: takeDownInput,
  rights: () => takeDownRights,
  facts: async ({ db }, { listingId }) => {
    const { version, state } = await db.findOneByOrFail(Listing, { id: listingId });
    return { version, state };
  },
  concerned: async () => [],
  perform: (ctx, { listingId, reason }) => takeDownListing(ctx, { listingId, note: reason }),
});
