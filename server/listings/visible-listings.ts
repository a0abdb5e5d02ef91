import { focalCountriesOf, isAdministrator, organisationsOf, type Actor } from '../actor.js';
import type { Context } from '../platform/context.js';
import { may } from '../platform/policy.js';
import { listingRelations, type Listing } from './listing.js';
import { OPEN } from './listing-workflow.js';

/**
 * Who may read a listing: those the policy table names, whatever its state; everyone else once it is open and its
 * confidentiality lets them. Parties to an introduced match also read it: `visibleListings` knows, `maySeeListing` asks.
 */
export function maySeeListing(actor: Actor, listing: Listing, { isParty = false, vacant = false } = {}): boolean {
  if (may(actor, 'listing', 'view', listingRelations(listing, vacant))) return true;
  if (!listing.open) return false;
  if (listing.confidentiality === 'public' || isParty) return true;
  return listing.confidentiality === 'registered' && actor.kind === 'person';
}

/** The same rule as an SQL condition on `alias`, with its parameters numbered from `$first`. */
export function visibleListings(actor: Actor, alias: string, first = 1): { sql: string; params: unknown[] } {
  if (actor.kind === 'system') return { sql: 'TRUE', params: [] };
  const [open, organisations, countries] = [first, first + 1, first + 2].map((n) => `$${n}`);
  const parties = organisationsOf(actor).length + focalCountriesOf(actor).length > 0;
  const mayBeParty = parties ? ` OR ${partyTo(alias, organisations!, countries!)}` : '';
  const confidentialities = actor.kind === 'person' ? `('public', 'registered')` : `('public')`;
  return {
    sql: `((${alias}.state = ANY(${open}) AND (${alias}.confidentiality IN ${confidentialities}${mayBeParty}))
      OR ${alias}.organisation_id = ANY(${organisations}::uuid[])
      OR ${alias}.country = ANY(${countries}::text[]))`,
    params: [OPEN, organisationsOf(actor), focalCountriesOf(actor)],
  };
}

/** The same for whoever asks for listings by themselves, and so for the secretariat where it stands in for a focal point. */
export function readableListings({ actor, now }: Pick<Context, 'actor' | 'now'>, alias: string, first = 1) {
  const visible = visibleListings(actor, alias, first);
  if (!isAdministrator(actor)) return visible;
  const at = `$${first + visible.params.length}`;
  return {
    sql: `(${visible.sql} OR (${alias}.state <> 'draft' AND NOT country_has_focal_point(${alias}.country, ${at})))`,
    params: [...visible.params, now()],
  };
}

/** SQL: whether everyone may read it, signed in or not. */
export const isPublic = (alias: string) =>
  `(${alias}.state IN (${OPEN.map((state) => `'${state}'`).join(', ')}) AND ${alias}.confidentiality = 'public')`;

/** The other side of a match that was introduced. */
const partyTo = (alias: string, organisations: string, countries: string) => `EXISTS (
  SELECT 1 FROM match m
   WHERE m.state = 'introduced' AND (m.need_id = ${alias}.id OR m.offer_id = ${alias}.id)
     AND (m.need_organisation_id = ANY(${organisations}::uuid[]) OR m.offer_organisation_id = ANY(${organisations}::uuid[])
       OR m.need_country = ANY(${countries}::text[]) OR m.offer_country = ANY(${countries}::text[])))`;
