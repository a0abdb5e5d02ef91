import { Listing, OPEN } from '../../listings/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { propose } from './propose.js';
import { needsNobodyElse } from './right.js';
import { takeDownInput, takeDownRights } from './take-down-act.js';

/** Proposes to a second administrator that a public listing be taken down. */
export const proposeTakeDown = command('propose-take-down', {
  input: takeDownInput,

  async run(ctx, { listingId, reason }) {
    await needsNobodyElse(ctx, takeDownRights, { organisationId: null, country: null }, []);
    const listing = await asSystem(ctx, ({ db }) => db.findOneBy(Listing, { id: listingId }));
    if (!listing) throw new Problem('not-found');
    if (!(OPEN as string[]).includes(listing.state))
      throw new Problem('wrong-state', 'Only what is public is taken down');
    return propose(ctx, {
      act: 'listing.takeDown',
      input: { listingId, reason },
      subject: { kind: 'listing', id: listingId },
      organisationId: null,
      country: null,
    });
  },
});
