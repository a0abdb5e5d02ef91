import { Router, type Response } from 'express';
import { z } from 'zod';
import { isCountry } from '../codes/index.js';
import type { Context } from '../platform/context.js';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { etag, instant, route } from '../platform/http/route.js';
import { may } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { declineListing, endorseListing, returnListing } from './decide-listing.js';
import { draftListing } from './draft-listing.js';
import { closeListing, withdrawListing } from './end-listing.js';
import { kindNames } from './kinds/listing-kinds.js';
import { listingChanges } from './listing-content.js';
import { listingJson, listingSchema } from './listing-json.js';
import { overseeListings } from './listing-overview.js';
import { findListing, listListings, listVersions } from './listing-queries.js';
import { listingWorkflow, type ListingState } from './listing-workflow.js';
import { listingRelations } from './listing.js';
import { publishListing, reconfirmListing } from './publish-listing.js';
import { reviseListing } from './revise-listing.js';
import { submitListing } from './submit-listing.js';

export const listingRoutes = Router();
const tag = 'Listings';
const params = z.object({ listingId: field.id });

route(
  listingRoutes,
  {
    method: 'get',
    path: '/listings',
    tag,
    summary: 'Listings you may see, newest first',
    access: 'anyone',
    query: z.object({
      ...pageQuery,
      kind: z.enum(kindNames).optional(),
      state: z.enum(listingWorkflow.names as [ListingState, ...ListingState[]]).optional(),
      organisationId: field.id.optional(),
      country: z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code').optional(),
      mine: z.stringbool().optional(),
    }),
    response: pageOf(listingSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listListings(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const page = toPage(req, res, rows, query.limit, (row) => [row.listing.id]);
    return { ...page, items: page.items.map((view) => listingJson(view, ctx.actor)) };
  },
);

route(
  listingRoutes,
  {
    method: 'get',
    path: '/listings/overview',
    tag,
    summary: 'Where every listing stands, for the secretariat: whose it is and whose move, not what it says',
    access: 'signed-in',
    query: z.object({
      ...pageQuery,
      state: z.enum(listingWorkflow.names as [ListingState, ...ListingState[]]).optional(),
      country: z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code').optional(),
    }),
    response: pageOf(
      z
        .object({
          id: z.uuid(),
          kind: z.enum(kindNames),
          organisation: z.object({ id: z.uuid(), name: z.string() }),
          country: z.string().nullable(),
          state: z.enum(listingWorkflow.names as [ListingState, ...ListingState[]]),
          stateSince: instant,
          owner: z.string().nullable().describe('Who must act next'),
          dueAt: instant.nullable(),
        })
        .meta({ id: 'ListingStanding' }),
    ),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await overseeListings(ctx, { ...query, after: keyset(req).read(query.cursor) });
    return toPage(req, res, rows, query.limit, (row) => [row.id]);
  },
);

route(
  listingRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}',
    tag,
    summary: 'One listing',
    access: 'anyone',
    params,
    response: listingSchema,
  },
  ({ ctx, params, res }) => answer(ctx, res, params.listingId),
);

route(
  listingRoutes,
  {
    method: 'post',
    path: '/listings',
    tag,
    summary: 'Start a listing as a draft',
    access: 'signed-in',
    body: draftListing.input,
    response: listingSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const listing = await draftListing(ctx, body);
    res.location(`/api/v1/listings/${listing.id}`);
    return answer(ctx, res, listing.id);
  },
);

route(
  listingRoutes,
  {
    method: 'patch',
    path: '/listings/{listingId}',
    tag,
    summary: 'Change a listing',
    description:
      'Absent means unchanged, null means cleared. A material change of an endorsed listing goes back to the focal point.',
    access: 'signed-in',
    params,
    body: listingChanges,
    response: listingSchema,
    ifMatch: true,
  },
  async ({ ctx, params, body, version, res }) => {
    await reviseListing(ctx, { ...params, version, changes: body });
    return answer(ctx, res, params.listingId);
  },
);

const versionSchema = z.object({
  version: z.int(),
  material: z.boolean(),
  createdAt: instant,
  changes: z
    .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
    .describe('Against the version last endorsed'),
});

route(
  listingRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}/versions',
    tag,
    summary: 'Its versions and how they differ from the endorsed one',
    access: 'signed-in',
    params,
    response: z.object({ items: z.array(versionSchema) }),
  },
  async ({ ctx, params }) => {
    const { listing, vacant } = await findListing(ctx, params.listingId);
    if (!may(ctx.actor, 'listing', 'inspect', listingRelations(listing, vacant))) throw new Problem('not-allowed');
    return { items: await listVersions(ctx, params.listingId) };
  },
);

/** Each step of the workflow is a noun under the listing. */
const steps = {
  submission: { summary: 'Hand it to the national focal point', run: submitListing },
  endorsement: { summary: 'Endorse it', run: endorseListing },
  return: { summary: 'Send it back with what is wrong', run: returnListing },
  refusal: { summary: 'Decline it, with a coded reason', run: declineListing },
  publication: { summary: 'Make it public', run: publishListing },
  confirmation: { summary: 'Say that it still holds', run: reconfirmListing },
  closure: { summary: 'Close it: met or used up', run: closeListing },
  withdrawal: { summary: 'Take it back', run: withdrawListing },
};

for (const [noun, { summary, run }] of Object.entries(steps)) {
  const input = run.input as z.ZodObject;
  const body = z.strictObject(input.omit({ listingId: true, version: true }).shape);
  route(
    listingRoutes,
    {
      method: 'post',
      path: `/listings/{listingId}/${noun}`,
      tag,
      summary,
      access: 'signed-in',
      params,
      body,
      response: listingSchema,
    },
    async ({ ctx, params, body, version, res }) => {
      await (run as (ctx: Context, input: object) => Promise<unknown>)(ctx, { ...body, ...params, version });
      return answer(ctx, res, params.listingId);
    },
  );
}

async function answer(ctx: Context, res: Response, id: string) {
  const view = await findListing(ctx, id);
  etag(res, view.listing.version);
  return listingJson(view, ctx.actor);
}
