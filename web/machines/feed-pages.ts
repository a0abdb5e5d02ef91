import { Router, type Request, type Response } from 'express';
import { anonymous, type Actor } from '../../server/actor.js';
import { countryName, sectorLabel, type Locale } from '../../server/codes/index.js';
import { materialChanges } from '../../server/listings/index.js';
import { asActor } from '../../server/platform/as-actor.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { openFeed, readQuery, readStored, writeQuery, type SavedQuestion } from '../../server/saved-searches/index.js';
import { searchListings, type FoundListing } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { localeOf } from '../platform/locale.js';
import { translator } from '../words/translator.js';
import { atomFeed, type FeedEntry } from './atom-feed.js';

const SHOWN = 20;

/** What feed readers follow: any search, as a visitor sees it, and a saved search, as its person does. */
export const feedPages = Router()
  .get('/search.atom', async (req, res) => {
    const question = readQuery(new URL(req.originalUrl, 'http://here.invalid').search);
    const locale = localeOf(req);
    const t = translator(locale);
    const query = writeQuery({ ...question, sort: 'relevance' });
    res.set('Cache-Control', 'public, max-age=300').vary('Accept-Language, Cookie');
    await sendFeed(req, res, {
      reader: anonymous,
      question,
      locale,
      id: `${req.ctx.parts.baseUrl}/search.atom${query ? `?${query}` : ''}`,
      title: `${t('search.title')}${question.text ? `: ${question.text}` : ''} – Bandung`,
      alternate: `${req.ctx.parts.baseUrl}${paths.search()}${query ? `?${query}` : ''}`,
    });
  })

  .get(paths.feed(':token'), async (req, res) => {
    res.set({ 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'private, no-cache' });
    const { saved, reader } = await openFeed(req.ctx, String(req.params['token']));
    await sendFeed(req, res, {
      reader,
      question: readStored(saved.query),
      locale: localeOf(req),
      id: `urn:uuid:${saved.id}`,
      title: `${saved.name} – Bandung`,
      alternate: `${req.ctx.parts.baseUrl}${paths.savedSearch(saved.id)}`,
    });
  });

interface Asked {
  reader: Actor;
  /** Undefined when it no longer means anything. */
  question: SavedQuestion | undefined;
  locale: Locale;
  id: string;
  title: string;
  alternate: string;
}

async function sendFeed(req: Request, res: Response, { reader, question, locale, ...feed }: Asked) {
  const { baseUrl } = req.ctx.parts;
  const cursor = req.query['cursor'];
  const after = keyset(req).read(typeof cursor === 'string' ? cursor : undefined);
  const found = question
    ? (
        await asActor(req.ctx, reader, (ctx) =>
          searchListings(ctx, { ...question, sort: 'newest', limit: SHOWN, after }),
        )
      ).found
    : [];
  const { items, next } = toPage(req, res, found, SHOWN, (each) => each.position);
  const updated = await materialChanges(
    req.ctx,
    items.map(({ listing }) => listing.id),
  );
  const self = new URL(req.originalUrl, baseUrl);
  const page = (to: string | null) => {
    const url = new URL(self);
    url.searchParams.delete('cursor');
    if (to) url.searchParams.set('cursor', to);
    return url.href;
  };
  const xml = atomFeed({
    ...feed,
    language: locale,
    self: self.href,
    first: page(null),
    next: next && page(next),
    entries: items.map((each) => entryOf(each, updated.get(each.listing.id)!, baseUrl, locale)),
  });
  res.type('application/atom+xml').send(xml);
}

function entryOf({ listing, organisation }: FoundListing, updatedAt: Date, baseUrl: string, locale: Locale): FeedEntry {
  const t = translator(locale);
  const category = (scheme: string, term: string, label: string) => ({
    scheme: `${baseUrl}/api/v1/${scheme}`,
    term,
    label,
  });
  return {
    id: listing.id,
    title: listing.title,
    language: listing.language,
    summary: listing.summary,
    author: organisation.name,
    url: `${baseUrl}${paths.listing(listing.id)}`,
    publishedAt: listing.firstPublishedAt ?? listing.createdAt,
    updatedAt,
    categories: [
      category('openapi.json#kind', listing.kind, t(`listing.kind.${listing.kind}`)),
      ...(listing.country ? [category('codes/countries', listing.country, countryName(listing.country, locale))] : []),
      ...listing.sectors.map((code) => category('codes/sectors', String(code), sectorLabel(code, locale))),
    ],
  };
}
