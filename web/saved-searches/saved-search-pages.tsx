import { Router, type Request, type Response } from 'express';
import {
  changeSavedSearch,
  feedUrl,
  findSavedSearch,
  listAlerts,
  listSavedSearches,
  MOST_SAVED,
  readQuery,
  removeSavedSearch,
  renewSearchFeed,
  saveSearch,
  writeQuery,
  type SearchCadence,
} from '../../server/saved-searches/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { SaveSearchPage } from './save-search-page.js';
import { SavedSearchPage } from './saved-search-page.js';
import { SavedSearchesPage } from './saved-searches-page.js';

const SHOWN = 10;

export const savedSearchPages = Router()
  .use(paths.savedSearches(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.savedSearches(), async (req, res) => {
    await send(res, <SavedSearchesPage searches={await listSavedSearches(req.ctx)} />);
  })

  .get(paths.saveSearch(), async (req, res) => {
    const query = writeQuery(readQuery(new URL(req.originalUrl, 'http://here.invalid').search));
    await send(res, <SaveSearchPage query={query} most={MOST_SAVED} />);
  })

  .post(paths.savedSearches(), async (req, res) => {
    const { name = '', cadence = '', query = '' } = typedIn(req);
    try {
      const saved = await saveSearch(req.ctx, { name, query, cadence: cadence as SearchCadence });
      res.redirect(303, paths.savedSearch(saved.id));
    } catch (error) {
      const problem = refusal(error);
      await send(
        res,
        <SaveSearchPage query={query} name={name} cadence={cadence} most={MOST_SAVED} problem={problem} />,
        problem.status,
      );
    }
  })

  .get(paths.savedSearch(':id'), (req, res) => show(req, res))

  .post(paths.savedSearch(':id'), async (req, res) => {
    const savedSearchId = idFrom(req.params.id);
    const { name = '', cadence = '' } = typedIn(req);
    try {
      await changeSavedSearch(req.ctx, { savedSearchId, name, cadence: cadence as SearchCadence });
      res.redirect(303, `${paths.savedSearch(savedSearchId)}?saved`);
    } catch (error) {
      await show(req, res, { problem: refusal(error), typed: { name, cadence } });
    }
  })

  .post(paths.savedSearchFeed(':id'), async (req, res) => {
    const savedSearchId = idFrom(req.params.id);
    await renewSearchFeed(req.ctx, { savedSearchId });
    res.redirect(303, `${paths.savedSearch(savedSearchId)}?saved`);
  })

  .post(paths.savedSearchRemoval(':id'), async (req, res) => {
    await removeSavedSearch(req.ctx, { savedSearchId: idFrom(req.params.id) });
    res.redirect(303, paths.savedSearches());
  });

interface Refused {
  problem: Problem;
  typed: { name: string; cadence: string };
}

async function show(req: Request, res: Response, refused?: Refused) {
  const saved = await findSavedSearch(req.ctx, idFrom(req.params['id']));
  const alerts = await listAlerts(req.ctx, { savedSearchId: saved.id, limit: SHOWN, after: undefined });
  await send(
    res,
    <SavedSearchPage
      saved={saved}
      alerts={alerts.slice(0, SHOWN)}
      feed={feedUrl(req.ctx.parts, saved)}
      done={req.query['saved'] !== undefined}
      {...refused}
    />,
    refused?.problem.status,
  );
}

const typedIn = (req: Request) => (req.body ?? {}) as Record<string, string | undefined>;

/** What the form is shown again with; anything else is not the form's business. */
function refusal(error: unknown): Problem {
  if (error instanceof Problem && ['invalid-input', 'conflict'].includes(error.code)) return error;
  throw error;
}
