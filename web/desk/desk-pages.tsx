import { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { findMe, secondFactorsOf } from '../../server/auth/index.js';
import {
  closeListing,
  declineListing,
  endorseListing,
  findListing,
  kindOf,
  listingRelations,
  listVersions,
  listingWorkflow,
  publishListing,
  reconfirmListing,
  returnListing,
  withdrawListing,
  type ListingView,
} from '../../server/listings/index.js';
import { countMatches, listMatchesForOffers, listWaitingMatches } from '../../server/matching/index.js';
import type { Context } from '../../server/platform/context.js';
import { keyset, pageQuery, toPage } from '../../server/platform/http/keyset.js';
import { parse } from '../../server/platform/parse.js';
import { grantedFor, may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { localeOf } from '../platform/locale.js';
import { send } from '../platform/page.js';
import { translator, wordFor } from '../words/translator.js';
import { actsOn } from './acts-on.js';
import { DeskListPage } from './desk-list-page.js';
import { beginnings, deskList, deskLists, pageOfList, whoseOf, type DeskListName } from './desk-lists.js';
import { DeskPage, stepsDone, type DeskFound, type StepDone } from './desk-page.js';
import { EndPage, endings, type Ending } from './end-page.js';
import { ReviewPage } from './review-page.js';

/** So much of each list of a desk. */
const BEGUN = 20;
const BEST = 10;
const listQuery = z.object(pageQuery);

export const deskPages = Router()
  .use(paths.desk(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.desk(), async (req, res) => {
    const done = stepsDone.find((step) => step === req.query['done']);
    await send(res, <DeskPage {...await found(req.ctx)} done={done} />);
  })

  .get(paths.deskList(':list'), async (req, res) => {
    const name = String(req.params['list']) as DeskListName;
    const whose = Object.hasOwn(deskLists, name) && whoseOf(req.ctx, deskList(name).of);
    if (!whose) throw new Problem('not-found');
    const { limit, cursor } = parse(listQuery, req.query, 'query');
    const rows = await pageOfList(req.ctx, name, whose, { limit, after: keyset(req).read(cursor) });
    const { items, next } = toPage(req, res, rows, limit, ({ position }) => position);
    const matches = await matchesOf(req.ctx, items);
    await send(
      res,
      <DeskListPage name={name} found={items} matches={matches} now={req.ctx.now()} next={next} first={!cursor} />,
    );
  })

  .get(paths.listingReview(':id'), (req, res) => review(req, res))

  .post(paths.listingStep(':id', 'endorsement'), (req, res) =>
    onReview(req, res, 'endorsement', (step) => endorseListing(req.ctx, step)),
  )
  .post(paths.listingStep(':id', 'return'), (req, res) =>
    onReview(req, res, 'return', (step) => returnListing(req.ctx, { ...step, ...reasonIn(req) })),
  )
  .post(paths.listingStep(':id', 'refusal'), (req, res) =>
    onReview(req, res, 'refusal', (step) => declineListing(req.ctx, { ...step, ...reasonIn(req) })),
  )

  .post(
    paths.listingStep(':id', 'publication'),
    atOnce('publication', (ctx, listingId) => publishListing(ctx, { listingId })),
  )
  .post(
    paths.listingStep(':id', 'confirmation'),
    atOnce('confirmation', (ctx, listingId) => reconfirmListing(ctx, { listingId })),
  )

  .get(paths.listingStep(':id', 'closure'), (req, res) => end(req, res, 'closure'))
  .post(paths.listingStep(':id', 'closure'), (req, res) =>
    onEnd(req, res, 'closure', (step) => closeListing(req.ctx, { ...step, ...reasonIn(req) })),
  )
  .get(paths.listingStep(':id', 'withdrawal'), (req, res) => end(req, res, 'withdrawal'))
  .post(paths.listingStep(':id', 'withdrawal'), (req, res) =>
    onEnd(req, res, 'withdrawal', (step) => withdrawListing(req.ctx, { ...step, ...reasonIn(req) })),
  );

interface Step {
  listingId: string;
  version?: number;
}

function atOnce(
  done: StepDone,
  act: (ctx: Context, listingId: string) => Promise<unknown>,
): RequestHandler<{ id: string }> {
  return async (req, res) => {
    await act(req.ctx, idFrom(req.params.id));
    res.redirect(303, paths.desk(done));
  };
}

async function review(
  req: Request,
  res: Response,
  given: Partial<Parameters<typeof ReviewPage>[0]> = {},
  status = 200,
) {
  const view = await findListing(req.ctx, idFrom(req.params['id']));
  const { listing, vacant } = view;
  if (!may(req.ctx.actor, 'listing', 'return', listingRelations(listing, vacant))) throw new Problem('not-allowed');
  const acts = actsOn(req.ctx, view);
  if (!acts.events.includes('return')) return res.redirect(303, paths.listing(listing.id));
  const [latest] = await listVersions(req.ctx, listing.id);
  await send(res, <ReviewPage view={view} acts={acts} changes={latest?.changes ?? []} {...given} />, status);
}

/** Decides, and comes back to the desk; what is missing is said on the page, with what was typed. */
async function onReview(
  req: Request,
  res: Response,
  step: 'endorsement' | 'return' | 'refusal',
  act: (step: Step) => Promise<unknown>,
) {
  try {
    await act(stepIn(req));
    res.redirect(303, paths.desk(step));
  } catch (error) {
    const asked = step === 'endorsement' ? undefined : step;
    const errors = asked
      ? errorsOf(error, req, `${asked}-`)
      : errorsOf(error, req).map((each) => ({ ...each, field: 'endorse' }));
    await review(req, res, { errors, typed: typedIn(req), ...(asked && { step: asked }) }, (error as Problem).status);
  }
}

async function end(req: Request, res: Response, ending: Ending, given: object = {}, status = 200) {
  const view = await findListing(req.ctx, idFrom(req.params['id']));
  const { listing, vacant } = view;
  const { event } = endings[ending];
  if (!may(req.ctx.actor, 'listing', event, listingRelations(listing, vacant))) throw new Problem('not-allowed');
  if (!listingWorkflow.allowed(listing.state).includes(event)) throw new Problem('wrong-state');
  await send(res, <EndPage view={view} ending={ending} {...given} />, status);
}

async function onEnd(req: Request, res: Response, ending: Ending, act: (step: Step) => Promise<unknown>) {
  try {
    await act(stepIn(req));
    res.redirect(303, paths.desk(ending));
  } catch (error) {
    await end(req, res, ending, { errors: errorsOf(error, req), typed: typedIn(req) }, (error as Problem).status);
  }
}

/** What the reader can mend; everything else is not for this page to say. */
function errorsOf(error: unknown, req: Request, prefix = ''): FormError[] {
  if (!(error instanceof Problem) || !['invalid-input', 'stale-version'].includes(error.code)) throw error;
  const t = translator(localeOf(req));
  if (error.code === 'stale-version') return [{ field: `${prefix}reason`, text: wordFor(t, 'problem', error.code) }];
  return (error.errors ?? []).map(({ pointer }) =>
    pointer === '#/reason'
      ? { field: `${prefix}reason`, text: t('desk.reason.missed') }
      : { field: `${prefix}note`, text: t('posting.wrong.long', { field: t('desk.note'), count: 2000 }) },
  );
}

const typedIn = (req: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries((req.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 10_000)]] : [],
    ),
  );

/** A version that cannot be read is none that anybody has seen. */
function stepIn(req: Request): Step {
  const version = Number(typedIn(req)['version']);
  return { listingId: idFrom(req.params['id']), version: Number.isSafeInteger(version) ? version : 0 };
}

const reasonIn = (req: Request) => {
  const { reason = '', note = '' } = typedIn(req);
  return { reason: reason as never, note: note.trim() || null };
};

async function found(ctx: Context): Promise<DeskFound> {
  const me = await findMe(ctx);
  const own = await beginnings(ctx, 'own', BEGUN);
  const asking = grantedFor(ctx.actor, 'match', 'view', 'needOwner');
  const offering = grantedFor(ctx.actor, 'match', 'view', 'offerOwner');
  return {
    me,
    waiting: await listWaitingMatches(ctx, { asking, offering, limit: BEGUN }),
    secondFactor: (await secondFactorsOf(ctx.db, me.id)).length > 0,
    now: ctx.now(),
    endorser: await beginnings(ctx, 'endorser', BEGUN),
    own,
    matches: await matchesOf(ctx, own?.flatMap((list) => list.found) ?? []),
    needsForOffers: await listMatchesForOffers(ctx, { organisationIds: offering, fund: false, limit: BEST }),
    needsForFunds: await listMatchesForOffers(ctx, { organisationIds: offering, fund: true, limit: BEST }),
  };
}

/** Of those whose matches the reader may see. */
function matchesOf(ctx: Context, views: readonly ListingView[]) {
  const seen = views.filter(({ listing: { kind, organisationId } }) =>
    may(
      ctx.actor,
      'match',
      'view',
      kindOf(kind).side === 'need' ? { needOwner: [organisationId] } : { offerOwner: [organisationId] },
    ),
  );
  return countMatches(
    ctx,
    seen.map(({ listing }) => listing.id),
  );
}
