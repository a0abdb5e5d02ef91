import { Router, type Request, type Response } from 'express';
import { secondsLeft } from '../../server/auth/index.js';
import {
  draftListing,
  EDITABLE,
  findListing,
  kindNames,
  listingActions,
  listingRelations,
  reviseListing,
  submitListing,
  type KindName,
  type Listing,
  type ListingView,
} from '../../server/listings/index.js';
import { similarListings } from '../../server/matching/index.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { suggestSubjects, thesaurus } from '../../server/thesaurus/index.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { localeOf } from '../platform/locale.js';
import { send } from '../platform/page.js';
import { translator } from '../words/translator.js';
import { CheckPage } from './check-page.js';
import { ChooseKindPage } from './choose-kind-page.js';
import { copyOf } from './copy-of.js';
import { mayDraft, writesFor } from './drafting.js';
import { keepDraft } from './keep-draft.js';
import { missingIn } from './missing-in.js';
import { postingErrors } from './posting-errors.js';
import type { Suggested } from './posting-field.js';
import { SectionPage } from './section-page.js';
import { sections, sectionsOf, sectionWith, type Section } from './sections.js';
import { TaskListPage } from './task-list-page.js';
import { changesFrom, differing, one, typedIn, valuesFrom } from './values.js';

export const postingPages = Router()
  .use([paths.post(), paths.postKind(':kind')], (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.post(), async (req, res) => {
    const kinds = await kindsFor(req.ctx);
    const meant = kinds.find((kind) => kind === req.query['kind']);
    if (meant) return res.redirect(303, paths.postKind(meant));
    await send(res, <ChooseKindPage kinds={kinds} />);
  })

  .post(paths.post(), async (req, res) => {
    const kinds = await kindsFor(req.ctx);
    const chosen = kinds.find((kind) => kind === one(typedIn(req.body), 'kind'));
    if (chosen) res.redirect(303, paths.postKind(chosen));
    else await send(res, <ChooseKindPage kinds={kinds} missed />, 422);
  })

  .get(paths.postKind(':kind'), async (req, res) => {
    const kind = kindFrom(req);
    const organisations = await organisationsFor(req.ctx, kind);
    const values = { language: [localeOf(req)] };
    await send(res, <SectionPage kind={kind} section="title" values={values} organisations={organisations} />);
  })

  .post(paths.postKind(':kind'), async (req, res) => {
    const kind = kindFrom(req);
    const typed = typedIn(req.body);
    try {
      const changes = changesFrom(kind, 'title', typed, {});
      const listing = await draftListing(req.ctx, {
        ...changes,
        kind,
        organisationId: one(typed, 'organisationId'),
        title: one(typed, 'title'),
        language: one(typed, 'language'),
      });
      res.redirect(303, paths.listingEdit(listing.id));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid-input') throw error;
      const organisations = await organisationsFor(req.ctx, kind);
      const errors = postingErrors(kind, error, translator(localeOf(req)));
      const page = { kind, section: 'title', values: typed, errors, organisations } as const;
      await send(res, <SectionPage {...page} />, 422);
    }
  })

  .get(paths.listingEdit(':id'), async (req, res) => {
    const view = await editable(req);
    const left = sectionsOf(view.listing.kind).find((section) => section === req.query['left']);
    await send(res, <TaskListPage view={view} left={left} />);
  })

  .get(paths.listingSection(':id', ':section'), async (req, res) => {
    const { listing } = await editable(req);
    const section = sectionFrom(req, listing.kind);
    const page = { kind: listing.kind, section, listing, values: valuesFrom(listing, section) };
    const fromCheck = req.query['from'] === 'check';
    await send(res, <SectionPage {...page} suggested={suggestedFor(listing, section)} fromCheck={fromCheck} />);
  })

  .post(paths.listingSection(':id', ':section'), async (req, res) => {
    const { listing } = await editable(req);
    const section = sectionFrom(req, listing.kind);
    const typed = typedIn(req.body);
    const changes = changesFrom(listing.kind, section, typed, valuesFrom(listing, section));
    if (req.accepts(['html', 'json']) === 'json') {
      const kept = await keepDraft(req.ctx, listing, versionIn(typed), changes);
      return void res.json({ ...kept, left: secondsLeft(req.session, req.ctx.now()) ?? 0 });
    }
    try {
      const saved =
        Object.keys(changes).length > 0
          ? await reviseListing(req.ctx, { listingId: listing.id, version: versionIn(typed), changes })
          : listing;
      const left = missingIn(saved, section).length > 0 ? section : undefined;
      const toCheck = one(typed, 'from') === 'check';
      res.redirect(303, toCheck ? paths.listingCheck(listing.id) : paths.listingEdit(listing.id, left));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await sendAgain(req, res, section, error);
    }
  })

  .get(paths.listingCheck(':id'), async (req, res) => {
    await send(res, await checkPage(req.ctx, await editable(req)));
  })

  .post(paths.listingStep(':id', 'submission'), async (req, res) => {
    const listingId = idFrom(req.params.id);
    try {
      await submitListing(req.ctx, { listingId, version: versionIn(typedIn(req.body)) });
      res.redirect(303, `${paths.listing(listingId)}?done=submission`);
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid-input', 'stale-version'].includes(error.code)) throw error;
      const view = await editable(req);
      const { kind } = view.listing;
      const errors = postingErrors(kind, error, translator(localeOf(req)))
        .map(({ field = '', text }) => ({ text, section: sectionWith(kind, field) }))
        .toSorted((one, other) => placeOf(one.section) - placeOf(other.section))
        .map(({ text, section }) => (section ? { field: `section-${section}`, text } : { text }));
      await send(res, await checkPage(req.ctx, view, errors), error.status);
    }
  })

  .post(paths.listingCopy(':id'), async (req, res) => {
    const { listing } = await findListing(req.ctx, idFrom(req.params.id));
    const copy = await draftListing(req.ctx, copyOf(listing, req.ctx.now()));
    res.redirect(303, paths.listingEdit(copy.id));
  });

/** The listing, for whoever may write on it, as long as anything is written on it. */
async function editable(req: Request): Promise<ListingView> {
  const view = await findListing(req.ctx, idFrom(req.params['id']));
  const { listing } = view;
  if (!may(req.ctx.actor, 'listing', 'revise', listingRelations(listing))) throw new Problem('not-allowed');
  if (!(EDITABLE as string[]).includes(listing.state)) throw new Problem('wrong-state');
  return view;
}

/** The form comes back with what was typed; where somebody else was first, beside what they saved. */
async function sendAgain(req: Request, res: Response, section: Section, problem: Problem) {
  const { listing } = await editable(req);
  const { kind } = listing;
  const values = typedIn(req.body);
  const stored = valuesFrom(listing, section);
  const stale = problem.code === 'stale-version';
  if (stale && differing(kind, section, stored, values).length === 0)
    return res.redirect(303, paths.listingEdit(listing.id));
  const page = {
    kind,
    section,
    listing,
    values,
    suggested: suggestedFor(listing, section),
    errors: stale ? [] : postingErrors(kind, problem, translator(localeOf(req))),
    theirs: stale ? stored : undefined,
    fromCheck: one(values, 'from') === 'check',
  };
  await send(res, <SectionPage {...page} />, problem.status);
}

async function checkPage(ctx: Context, view: ListingView, errors: { field?: string; text: string }[] = []) {
  const { listing } = view;
  const similar = await similarListings(ctx, listing, [listing.organisationId]);
  const maySubmit = listingActions(listing, ctx.actor, view).includes('submit');
  return <CheckPage view={view} similar={similar} maySubmit={maySubmit} errors={errors} />;
}

/** What the words of the text speak for. */
function suggestedFor({ title, summary, skills, language }: Listing, section: Section): Suggested {
  if (section !== 'sectors' && section !== 'sdgs') return {};
  const found = suggestSubjects(thesaurus(), { title, summary, skills, language });
  const as = (all: readonly { value: string | number; because: string[] }[]) =>
    all.map(({ value, because }) => ({ code: String(value), because }));
  return { sectors: as(found.sectors), sdgs: as(found.sdgs), skills: as(found.skills) };
}

const kindsFor = async (ctx: Context): Promise<KindName[]> => {
  const organisations = await writesFor(ctx);
  return kindNames.filter((kind) => organisations.some((each) => mayDraft(ctx, kind, each)));
};

async function organisationsFor(ctx: Context, kind: KindName) {
  const found = (await writesFor(ctx)).filter((each) => mayDraft(ctx, kind, each));
  if (found.length === 0) throw new Problem('not-allowed');
  return found;
}

function kindFrom(req: Request): KindName {
  const kind = kindNames.find((each) => each === req.params['kind']);
  if (!kind) throw new Problem('not-found');
  return kind;
}

function sectionFrom(req: Request, kind: KindName): Section {
  const section = sections.find((each) => each === req.params['section']);
  if (!section || !sectionsOf(kind).includes(section)) throw new Problem('not-found');
  return section;
}

/** Where on the page it comes. */
const placeOf = (section: Section | undefined) => (section ? sections.indexOf(section) : sections.length);

const versionIn = (typed: ReturnType<typeof typedIn>) => {
  const version = Number(one(typed, 'version'));
  return Number.isSafeInteger(version) && version > 0 ? version : 0;
};
