import { z } from 'zod';
import { organisationsOf } from '../actor.js';
import { emptyContent, kindNames, Listing, listingFields, listingRelations } from '../listings/index.js';
import { Organisation } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import * as field from '../platform/fields.js';
import { parse } from '../platform/parse.js';
import { may } from '../platform/policy.js';
import { invalid } from '../problems.js';
import { similarListings, type SimilarListings } from './similar-listings.js';

const { title, summary, skills, sectors, language, languages } = listingFields;

/** What somebody has typed so far; a form sends an empty summary as long as nothing is typed. */
export const typedListing = z.strictObject({
  kind: z.enum(kindNames),
  title,
  summary: z.preprocess((value) => (value === '' ? undefined : value), summary.optional()),
  skills: skills.optional(),
  sectors: sectors.optional(),
  language: language.optional().describe('Of the text; English when left out'),
  languages: languages.optional(),
  organisationId: field.id.optional().describe('For whom it is written; any of yours when left out'),
  exceptId: field.id.optional().describe('The listing that is being edited'),
});

/** Listings that say much the same as what is being typed. Keeps nothing. */
export async function similarToTyped(ctx: Context, raw: z.input<typeof typedListing>): Promise<SimilarListings> {
  const { kind, title, summary, skills, sectors, language, languages, organisationId, exceptId } = parse(
    typedListing,
    raw,
  );
  const organisations = organisationId ? [await writtenFor(ctx, organisationId)] : organisationsOf(ctx.actor);
  if (exceptId) await assertOwn(ctx, exceptId);
  const empty = emptyContent();
  const listing = Object.assign(new Listing(), empty, {
    id: exceptId ?? UNBORN,
    kind,
    title,
    summary: summary ?? '',
    skills: skills ?? [],
    sectors: sectors ?? [],
    language: language ?? 'en',
    languages: languages ?? [],
    organisationId: UNBORN,
    updatedAt: ctx.now(),
  });
  return similarListings(ctx, listing, organisations);
}

const UNBORN = '00000000-0000-0000-0000-000000000000';

async function writtenFor({ db, actor }: Context, id: string): Promise<string> {
  const organisation = await db.findOneBy(Organisation, { id });
  if (
    !organisation ||
    !may(actor, 'listing', 'draft', { owner: [id], offerOwner: [id], needCountry: [organisation.country] })
  )
    throw invalid('organisationId', 'Not an organisation you write for');
  return id;
}

async function assertOwn({ db, actor }: Context, id: string) {
  const listing = await db.findOneBy(Listing, { id });
  if (!listing || !may(actor, 'listing', 'view', listingRelations(listing)))
    throw invalid('exceptId', 'Not a listing of yours');
}
