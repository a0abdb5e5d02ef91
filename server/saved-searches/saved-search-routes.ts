import { Router } from 'express';
import { z } from 'zod';
import type { Parts } from '../platform/context.js';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { etag, route } from '../platform/http/route.js';
import { changeSavedSearch, removeSavedSearch, renewSearchFeed } from './change-saved-search.js';
import { feedToken } from './feed-token.js';
import { findSavedSearch } from './load-saved-search.js';
import { saveSearch } from './save-search.js';
import { alertJson, alertSchema, feedSchema, savedSearchJson, savedSearchSchema } from './saved-search-json.js';
import { listAlerts, listSavedSearches } from './saved-search-queries.js';
import type { SavedSearch } from './saved-search.js';

export const savedSearchRoutes = Router();
const tag = 'Saved searches';
const access = 'signed-in';
const params = z.object({ savedSearchId: field.id });

route(
  savedSearchRoutes,
  {
    method: 'get',
    path: '/saved-searches',
    tag,
    summary: 'Your saved searches, the newest first',
    access,
    response: z.object({ items: z.array(savedSearchSchema) }),
  },
  async ({ ctx }) => ({ items: (await listSavedSearches(ctx)).map(savedSearchJson) }),
);

route(
  savedSearchRoutes,
  {
    method: 'post',
    path: '/saved-searches',
    tag,
    summary: 'Save a search, and hear of what appears from now on',
    access,
    body: saveSearch.input,
    response: savedSearchSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const saved = await saveSearch(ctx, body);
    res.location(`/api/v1/saved-searches/${saved.id}`);
    etag(res, saved.version);
    return savedSearchJson(saved);
  },
);

route(
  savedSearchRoutes,
  {
    method: 'get',
    path: '/saved-searches/{savedSearchId}',
    tag,
    summary: 'One saved search',
    access,
    params,
    response: savedSearchSchema,
  },
  async ({ ctx, params, res }) => {
    const saved = await findSavedSearch(ctx, params.savedSearchId);
    etag(res, saved.version);
    return savedSearchJson(saved);
  },
);

route(
  savedSearchRoutes,
  {
    method: 'patch',
    path: '/saved-searches/{savedSearchId}',
    tag,
    summary: 'Rename a saved search, or hear of it more or less often',
    access,
    ifMatch: true,
    params,
    body: changeSavedSearch.input.omit({ savedSearchId: true, version: true }),
    response: savedSearchSchema,
  },
  async ({ ctx, params, body, version, res }) => {
    const saved = await changeSavedSearch(ctx, { ...body, ...params, version });
    etag(res, saved.version);
    return savedSearchJson(saved);
  },
);

route(
  savedSearchRoutes,
  { method: 'delete', path: '/saved-searches/{savedSearchId}', tag, summary: 'Remove a saved search', access, params },
  ({ ctx, params }) => removeSavedSearch(ctx, params),
);

route(
  savedSearchRoutes,
  {
    method: 'get',
    path: '/saved-searches/{savedSearchId}/alerts',
    tag,
    summary: 'What you were told of a saved search, the newest first',
    access,
    params,
    query: z.object(pageQuery),
    response: pageOf(alertSchema),
  },
  async ({ ctx, params, query, req, res }) => {
    const after = keyset(req).read(query.cursor);
    const rows = await listAlerts(ctx, { ...params, limit: query.limit, after });
    const page = toPage(req, res, rows, query.limit, (row) => [row.id]);
    return { ...page, items: page.items.map(alertJson) };
  },
);

route(
  savedSearchRoutes,
  {
    method: 'get',
    path: '/saved-searches/{savedSearchId}/feed',
    tag,
    summary: 'The secret address of its feed',
    access,
    secretAnswer: true,
    params,
    response: feedSchema,
  },
  async ({ ctx, params }) => ({ url: feedUrl(ctx.parts, await findSavedSearch(ctx, params.savedSearchId)) }),
);

route(
  savedSearchRoutes,
  {
    method: 'post',
    path: '/saved-searches/{savedSearchId}/feed',
    tag,
    summary: 'Renew the address of its feed; the one before opens nothing any more',
    access,
    secretAnswer: true,
    params,
    response: feedSchema,
  },
  async ({ ctx, params }) => ({ url: feedUrl(ctx.parts, await renewSearchFeed(ctx, params)) }),
);

export const feedUrl = ({ baseUrl, secret }: Pick<Parts, 'baseUrl' | 'secret'>, saved: SavedSearch) =>
  `${baseUrl}/feeds/${feedToken(secret, saved)}`;
