import { Router } from 'express';
import { z } from 'zod';
import { findListing, listingRelations, listingWorkflow, type ListingState } from '../listings/index.js';
import * as field from '../platform/fields.js';
import { route } from '../platform/http/route.js';
import { may } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { rounded } from './scorer.js';
import { similarListings, type SimilarListing, type SimilarListings } from './similar-listings.js';
import { similarToTyped, typedListing } from './typed-listing.js';

export const similarListingRoutes = Router();

const similar = z
  .object({
    id: z.uuid(),
    title: z.string(),
    language: z.string(),
    state: z.enum(listingWorkflow.names as [ListingState, ...ListingState[]]),
    country: z.string().nullable(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    likeness: z.number().describe('0 to 1; what is less than half alike is left out'),
    words: z
      .array(z.object({ own: z.string(), theirs: z.string() }))
      .describe('What both say, those first that both are most about'),
  })
  .meta({ id: 'SimilarListing' });

const response = z
  .object({
    own: z.array(similar).describe('Of your own side, drafts included: likely the same, posted twice'),
    others: z.array(similar).describe('Open ones of others that say much the same'),
  })
  .meta({ id: 'SimilarListings' });

/** Keeps nothing, so it has nothing to repeat: an Idempotency-Key would store what somebody was only trying out. */
route(
  similarListingRoutes,
  {
    method: 'post',
    path: '/similar-listings',
    tag: 'Listings',
    summary: 'Listings that say much the same as what is typed',
    description:
      'Of the same kind, in whatever languages, the most alike first; five at most of each. Nothing is kept.',
    access: 'signed-in',
    body: typedListing,
    response,
    repeatable: false,
  },
  async ({ ctx, body }) => shown(await similarToTyped(ctx, body)),
);

route(
  similarListingRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}/similar',
    tag: 'Listings',
    summary: 'Listings that say much the same as this one, for its owner',
    access: 'signed-in',
    params: z.object({ listingId: field.id }),
    response,
  },
  async ({ ctx, params }) => {
    const { listing, vacant } = await findListing(ctx, params.listingId);
    if (!may(ctx.actor, 'listing', 'inspect', listingRelations(listing, vacant))) throw new Problem('not-allowed');
    return shown(await similarListings(ctx, listing, [listing.organisationId]));
  },
);

const shown = ({ own, others }: SimilarListings) => ({ own: own.map(inJson), others: others.map(inJson) });
const inJson = (listing: SimilarListing) => ({ ...listing, likeness: rounded(listing.likeness) });
