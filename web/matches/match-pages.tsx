import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { fundableOfNeed, openCohort, proposeMission } from '../../server/engagements/index.js';
import { findListing } from '../../server/listings/index.js';
import {
  findMatch,
  listMatchesOf,
  listMessages,
  matchActions,
  matchRelations,
  sendMessage,
  type MatchView,
} from '../../server/matching/index.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { may, mayOnce } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { actFields, inputFrom, versionIn } from '../acts/act-fields.js';
import type { Refused } from '../acts/act-errors.js';
import { refusable } from '../acts/refusable.js';
import { findGroups } from '../listings/find-groups.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { BeginPage, type Beginning } from './begin-page.js';
import { ChooseMatchesPage } from './choose-matches-page.js';
import { ComparePage } from './compare-page.js';
import { matchActNames, matchActs } from './match-acts.js';
import { MatchPage } from './match-page.js';

const MESSAGES = 20;
const MOST = 4;
/** To choose from. */
const CHOICES = 20;

export const matchPages = Router()
  .use([paths.match(':id'), paths.compare(':id')], (req, _res, next) => {
    if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.match(':id'), (req, res) => show(req, res))

  .post(paths.messages(':id'), async (req, res) => {
    const matchId = idFrom(req.params.id);
    await refusable(
      req,
      res,
      'message',
      async ({ text = '', formId }) => {
        const own = z.uuid().safeParse(formId);
        await sendMessage(req.ctx, { matchId, text, ...(own.success ? { formId: own.data } : {}) });
        return `${paths.match(matchId)}?said=message#messages`;
      },
      (refused) => show(req, res, refused),
    );
  })

  .get(paths.compare(':id'), async (req, res) => {
    const needId = idFrom(req.params.id);
    const { listing } = await findListing(req.ctx, needId);
    const asked = [req.query['match'] ?? []].flat().map(String);
    const ids = [...new Set(asked.filter((id) => z.uuid().safeParse(id).success))];
    const views = ids.length <= MOST ? await Promise.all(ids.map((id) => findMatch(req.ctx, id))) : [];
    if (views.some(({ need }) => need.id !== needId)) throw new Problem('not-found');
    if (views.length >= 2) return send(res, <ComparePage listing={listing} views={views} />);
    const choices = await listMatchesOf(req.ctx, needId, { limit: CHOICES, after: undefined });
    await send(res, <ChooseMatchesPage {...{ listing, choices }} chosen={ids} />, 422);
  });

for (const name of matchActNames)
  matchPages.post(paths.matchAct(':id', name), async (req, res) => {
    const matchId = idFrom(req.params['id']);
    const { run, fields } = matchActs[name];
    await refusable(
      req,
      res,
      name,
      async (typed) => {
        await run(req.ctx as never, { matchId, ...inputFrom(fields, typed), ...versionIn(typed) } as never);
        return `${paths.match(matchId)}?said=${name}`;
      },
      (refused) => show(req, res, refused),
    );
  });

const beginnings = {
  mission: { run: proposeMission, fields: actFields(proposeMission.input, ['matchId']), lead: paths.mission },
  cohort: { run: openCohort, fields: actFields(openCohort.input, ['matchId', 'listingId']), lead: paths.cohort },
} as const;

for (const kind of ['mission', 'cohort'] as const) {
  const { run, fields, lead } = beginnings[kind];
  const page = async (req: Request, res: Response, refused?: Refused) => {
    const view = await findMatch(req.ctx, idFrom(req.params['id']));
    if (beginningOf(req, view) !== kind) throw new Problem('not-found');
    await send(res, <BeginPage {...{ view, kind, fields, refused }} />, refused?.problem.status);
  };
  matchPages
    .get(paths.begin(':id', kind), (req, res) => page(req, res))
    .post(paths.begin(':id', kind), async (req, res) => {
      const matchId = idFrom(req.params['id']);
      await refusable(
        req,
        res,
        kind,
        async (typed) => {
          const input = { matchId, ...inputFrom(fields, typed) };
          const begun = await (run as (ctx: unknown, input: unknown) => Promise<{ id: string }>)(req.ctx, input);
          return lead(begun.id);
        },
        (refused) => page(req, res, refused),
      );
    });
}

/** What the reader may begin with an introduced match. */
function beginningOf({ ctx }: Request, { match }: MatchView): Beginning | undefined {
  if (match.state !== 'introduced') return undefined;
  const relations = matchRelations(match);
  if (match.offerKind === 'training') return may(ctx.actor, 'cohort', 'open', relations) ? 'cohort' : undefined;
  if (match.offerKind === 'fund') return undefined;
  return may(ctx.actor, 'mission', 'propose', relations) ? 'mission' : undefined;
}

/** Whether the reader gives money for the fund that was introduced to the need. */
const pledges = ({ ctx }: Request, { match }: MatchView): boolean =>
  match.state === 'introduced' &&
  match.offerKind === 'fund' &&
  mayOnce(ctx.actor, 'pledge', 'offer', { donor: [match.offerOrganisationId] });

async function show(req: Request, res: Response, refused?: Refused) {
  const id = idFrom(req.params['id']);
  const view = await findMatch(req.ctx, id);
  const after = keyset(req).read(z.string().max(500).optional().catch(undefined).parse(req.query['cursor']));
  const rows = await listMessages(req.ctx, { matchId: id, limit: MESSAGES, after });
  const { items, next } = toPage(req, res, rows, MESSAGES, ({ number }) => [number]);
  await send(
    res,
    <MatchPage
      view={view}
      groups={await findGroups(req.ctx, [view.need.id])}
      actor={req.ctx.actor}
      actions={matchActions(view.match, req.ctx.actor)}
      beginning={beginningOf(req, view)}
      fundable={pledges(req, view) ? await fundableOfNeed(req.ctx, view.need.id) : undefined}
      messages={items.toReversed()}
      older={next}
      newest={after === undefined}
      said={([...matchActNames, 'message'] as const).find((said) => said === req.query['said'])}
      refused={refused}
    />,
    refused?.problem.status,
  );
}
