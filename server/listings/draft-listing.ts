import { z } from 'zod';
import { Organisation } from '../organisations/index.js';
import { command } from '../platform/command.js';
import { insert } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { invalid, Problem } from '../problems.js';
import { kindNames, kindOf } from './kinds/listing-kinds.js';
import { applyChanges, emptyContent, listingChanges } from './listing-content.js';
import { listingFields } from './listing-fields.js';
import { keepVersion } from './listing-version.js';
import { Listing, listingRelations } from './listing.js';
import { startListingDuty } from './start-listing-duty.js';

/** Starts a listing of an organisation. A title is enough; the rest is asked for when it is submitted. */
export const draftListing = command('draft-listing', {
  input: listingChanges.extend({
    kind: z.enum(kindNames),
    organisationId: field.id,
    title: listingFields.title,
    language: listingFields.language,
    /** The id it has elsewhere; unique within the organisation. */
    externalId: field.line(100).optional(),
  }),

  async run({ db, actor, now, emit }, { kind, organisationId, externalId, ...changes }) {
    const organisation = await db.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw invalid('organisationId', 'No such organisation');
    const listing = Object.assign(new Listing(), emptyContent(), {
      id: uuidv7(now()),
      kind,
      organisationId,
      country: organisation.country,
      authorId: actor.id,
      externalId: externalId ?? null,
      modalities: [...kindOf(kind).defaultModalities],
      stateSince: now(),
      createdAt: now(),
      updatedAt: now(),
    });
    authorize(actor, 'listing', 'draft', listingRelations(listing), true);
    if (kind === 'fund' && !['donor', 'international', 'institution', 'ministry'].includes(organisation.kind))
      throw new Problem('not-allowed', 'Funding windows are opened by donors');

    applyChanges(listing, changes);
    await insert(db, listing);
    await keepVersion(db, listing, actor.id, now());
    await startListingDuty(db, listing);
    emit('listing.drafted', { listingId: listing.id });
    return listing;
  },
});
