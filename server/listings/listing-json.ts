import { z } from 'zod';
import type { Actor } from '../actor.js';
import { formatDecimal } from './format-decimal.js';
import { instant } from '../platform/http/route.js';
import { apartFrom, may, mayOnce } from '../platform/policy.js';
import { kindNames } from './kinds/listing-kinds.js';
import type { ListingView } from './listing-queries.js';
import { listingWorkflow, type ListingEvent, type ListingState } from './listing-workflow.js';
import {
  confidentialities,
  costItems,
  levels,
  listingRelations,
  modalities,
  urgencies,
  type Listing,
} from './listing.js';

const states = listingWorkflow.names as [ListingState, ...ListingState[]];

/** The public shape of a listing. Columns may change; this may only grow. */
export const listingSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(kindNames),
    organisation: z.object({
      id: z.uuid(),
      name: z.string(),
      country: z.string().nullable(),
      centreOfExcellence: z.boolean(),
    }),
    country: z.string().nullable(),
    externalId: z.string().nullable(),
    illustrative: z.boolean().describe('Example data: no fact about a government'),
    language: z.string(),
    title: z.string(),
    summary: z.string(),
    details: z.record(z.string(), z.unknown()),
    sectors: z.array(z.int()),
    sdgs: z.array(z.string()),
    skills: z.array(z.string()),
    languages: z.array(z.string()),
    interpreter: z.boolean().nullable(),
    modalities: z.array(z.enum(modalities)),
    places: z.array(z.string()),
    eligible: z.object({
      countries: z.array(z.string()),
      groupings: z.array(z.string()),
      regions: z.array(z.string()),
      note: z.string().nullable(),
    }),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    durationDays: z.int().nullable(),
    seats: z.int().nullable(),
    amount: z
      .object({
        min: z.string().nullable(),
        max: z.string().nullable(),
        minMinor: z.int().nullable(),
        maxMinor: z.int().nullable(),
        currency: z.string(),
      })
      .nullable(),
    costShares: z.array(z.object({ item: z.enum(costItems), payer: z.string(), form: z.string() })),
    level: z.enum(levels).nullable(),
    experienceYears: z.int().nullable(),
    planAlignment: z.string().nullable(),
    urgency: z.enum(urgencies),
    confidentiality: z.enum(confidentialities),
    validUntil: z.iso.date().nullable(),
    state: z.enum(states),
    stateSince: instant,
    owner: z.string().nullable().describe('Who must act next'),
    dueAt: instant.nullable(),
    reason: z.object({ code: z.string(), note: z.string().nullable() }).nullable(),
    firstPublishedAt: instant.nullable(),
    confirmedAt: instant.nullable(),
    updatedAt: instant,
    version: z.int(),
    actions: z.array(z.string()).describe('What you may do with it now'),
  })
  .meta({ id: 'Listing' });

/** The steps this actor may take now: what the state allows, less what the policy forbids. */
export const listingActions = (
  listing: Listing,
  actor: Actor,
  { authors = [], vacant = false }: { authors?: readonly string[]; vacant?: boolean } = {},
): ListingEvent[] =>
  listingWorkflow
    .allowed(listing.state)
    .filter((event) => event !== 'reopen' && mayOnce(actor, 'listing', event, listingRelations(listing, vacant)))
    .filter((event) => event !== 'endorse' || mayEndorse(actor, listing, { authors, vacant }));

/**
 * Whether the actor may endorse it as somebody else than whoever drafted it, or wrote any of what is not endorsed yet
 * (`authors`). A deputy of an author is not somebody else.
 */
export const mayEndorse = (
  actor: Actor,
  listing: Listing,
  { authors, vacant = false }: { authors: readonly string[]; vacant?: boolean },
): boolean =>
  may(apartFrom(actor, [listing.authorId, ...authors]), 'listing', 'endorse', listingRelations(listing, vacant));

export function listingJson(
  { listing, organisation, dueAt, authors, vacant = false }: ListingView,
  actor: Actor,
): z.input<typeof listingSchema> {
  const involved = may(actor, 'listing', 'view', listingRelations(listing, vacant));
  return {
    ...listing,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      country: organisation.country,
      centreOfExcellence: organisation.centreStatus === 'verified',
    },
    eligible: {
      countries: listing.eligibleCountries,
      groupings: listing.eligibleGroupings,
      regions: listing.eligibleRegions,
      note: listing.eligibilityNote,
    },
    amount: listing.currency
      ? {
          min: formatDecimal(listing.amountMin, listing.currency),
          max: formatDecimal(listing.amountMax, listing.currency),
          minMinor: listing.amountMin === null ? null : Number(listing.amountMin),
          maxMinor: listing.amountMax === null ? null : Number(listing.amountMax),
          currency: listing.currency,
        }
      : null,
    owner: listingWorkflow.duty(listing.state)?.owner ?? null,
    dueAt,
    reason: involved && listing.reasonCode ? { code: listing.reasonCode, note: listing.reasonNote } : null,
    actions: listingActions(listing, actor, { authors, vacant }),
  };
}
