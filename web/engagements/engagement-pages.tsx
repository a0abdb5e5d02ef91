import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { focalCountriesOf } from '../../server/actor.js';
import {
  Cohort,
  cohortActions,
  cohortRelations,
  countNominations,
  findCohort,
  findContract,
  findEvaluations,
  findFundable,
  findMission,
  findNomination,
  findPledge,
  ledgerOf,
  listEngagements,
  listNominations,
  Mission,
  missionActions,
  missionRelations,
  nominationActions,
  nominationRelations,
  nominationWorkflow,
  pledgeActions,
  pledgeRelations,
  timelineOf,
  type TimelineKind,
} from '../../server/engagements/index.js';
import { attachedFiles } from '../../server/files/index.js';
import { asSystem } from '../../server/platform/as-system.js';
import type { Context } from '../../server/platform/context.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { lacksStepUp, may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { inputFrom, versionIn } from '../acts/act-fields.js';
import type { Refused } from '../acts/act-errors.js';
import { refusable } from '../acts/refusable.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { CohortPage } from './cohort-page.js';
import { ContractPage } from './contract-page.js';
import { engagementActs, type ActNoun } from './engagement-acts.js';
import { EngagementsPage } from './engagements-page.js';
import { MissionPage } from './mission-page.js';
import { NominationPage } from './nomination-page.js';
import { PledgePage } from './pledge-page.js';

const SHOWN = 20;
const NOMINATIONS = 50;
const EVENTS = 100;

type Show = (req: Request, res: Response, refused?: Refused) => Promise<void>;

export const engagementPages = Router()
  .use(['/engagements', '/missions', '/cohorts', '/nominations', '/pledges'], (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.engagements(), async (req, res) => {
    const rows = await listEngagements(req.ctx, { limit: SHOWN, after: keyset(req).read(cursorIn(req)) });
    const { items, next } = toPage(req, res, rows, SHOWN, ({ id }) => [id]);
    await send(res, <EngagementsPage items={items} next={next} now={req.ctx.now()} />);
  })

  .get(paths.contract(':id'), (req, res) => showContract(req, res));

const showMission: Show = async (req, res, refused) => {
  const { ctx } = req;
  const mission = await findMission(ctx, idFrom(req.params['id']));
  const actions = missionActions(ctx.actor, mission);
  const found = {
    ...(await common(req, 'mission', mission.id)),
    mission,
    contract: await findContract(ctx, mission.id).catch(nothingIfMissing),
    evaluations: await findEvaluations(ctx, mission.id),
    organisations: await namesOf(ctx, [mission.needOrganisationId, mission.offerOrganisationId]),
    actions,
    stepUp: actions.filter((event) => lacksStepUp(ctx.actor, 'mission', event, missionRelations(mission))),
    refused,
  };
  await send(res, <MissionPage {...found} />, refused?.problem.status);
};

const showContract: Show = async (req, res, refused) => {
  const { ctx } = req;
  const mission = await findMission(ctx, idFrom(req.params['id']));
  const contract = await findContract(ctx, mission.id);
  const may = missionActions(ctx.actor, mission).includes('contract');
  const proof = lacksStepUp(ctx.actor, 'mission', 'contract', missionRelations(mission));
  const agrees = may ? (proof ? 'after-proof' : 'now') : undefined;
  await send(res, <ContractPage {...{ mission, contract, agrees, refused }} />, refused?.problem.status);
};

const showCohort: Show = async (req, res, refused) => {
  const { ctx } = req;
  const after = keyset(req).read(cursorIn(req));
  const { cohort, rows } = await listNominations(ctx, {
    cohortId: (await findCohort(ctx, idFrom(req.params['id']))).id,
    limit: NOMINATIONS,
    after,
  });
  const { items: nominations, next } = toPage(req, res, rows, NOMINATIONS, (each) => [
    each.country,
    each.rank,
    each.id,
  ]);
  const countries = focalCountriesOf(ctx.actor);
  const actions = cohortActions(ctx.actor, cohort);
  const relations = cohortRelations(cohort, countries);
  const found = {
    ...(await common(req, 'cohort', cohort.id)),
    cohort,
    counts: (await countNominations(ctx, [cohort.id])).get(cohort.id) ?? [],
    nominations,
    next,
    organisations: await namesOf(ctx, [cohort.offerOrganisationId]),
    actions,
    stepUp: actions.filter((event) => lacksStepUp(ctx.actor, 'cohort', event, relations)),
    countries,
    pledges: (await findFundable(ctx, 'cohort', cohort.id)) !== undefined,
    refused,
  };
  await send(res, <CohortPage {...found} />, refused?.problem.status);
};

export const showNomination: Show = async (req, res, refused) => {
  const { ctx } = req;
  const nomination = await findNomination(ctx, idFrom(req.params['id']));
  const cohort = await findCohort(ctx, nomination.cohortId);
  const actions = nominationActions(ctx.actor, nomination, cohort.state);
  const relations = nominationRelations(nomination);
  const found = {
    ...(await common(req, 'nomination', nomination.id)),
    nomination,
    cohort,
    cv: (await attachedFiles(ctx, 'cv', [nomination.id])).get(nomination.id),
    attaches: may(ctx.actor, 'cv', 'attach', relations) && nominationWorkflow.allowed(nomination.state).length > 0,
    actions,
    stepUp: actions.filter((event) => lacksStepUp(ctx.actor, 'nomination', event, relations)),
    refused,
  };
  await send(res, <NominationPage {...found} />, refused?.problem.status);
};

const showPledge: Show = async (req, res, refused) => {
  const { ctx } = req;
  const pledge = await findPledge(ctx, idFrom(req.params['id']));
  const actions = pledgeActions(ctx.actor, pledge);
  const relations = pledgeRelations(pledge);
  const { engagementKind: kind, engagementId: id } = pledge;
  // Whoever may see the pledge is told of its title what every notice of it says.
  const { title } = await asSystem(ctx, async ({ db }): Promise<{ title: string }> =>
    kind === 'mission' ? db.findOneByOrFail(Mission, { id }) : db.findOneByOrFail(Cohort, { id }),
  );
  const found = {
    ...(await common(req, 'pledge', pledge.id)),
    pledge,
    ledger: await ledgerOf(ctx, pledge.id),
    title,
    readable: await timelineOf(ctx, { kind, id, limit: 1, after: undefined }).then(
      () => true,
      () => false,
    ),
    organisations: await namesOf(ctx, [pledge.donorOrganisationId]),
    actions,
    stepUp: actions.filter((event) => lacksStepUp(ctx.actor, 'pledge', event, relations)),
    refused,
  };
  await send(res, <PledgePage {...found} />, refused?.problem.status);
};

const nouns: Record<ActNoun, { show: Show; page: (id: string) => string; at: (id: string, act: string) => string }> = {
  mission: { show: showMission, page: paths.mission, at: paths.missionAct },
  cohort: { show: showCohort, page: paths.cohort, at: paths.cohortAct },
  nomination: { show: showNomination, page: paths.nomination, at: paths.nominationAct },
  pledge: { show: showPledge, page: paths.pledge, at: paths.pledgeAct },
};

for (const [noun, { show, page, at }] of Object.entries(nouns) as [ActNoun, (typeof nouns)[ActNoun]][]) {
  engagementPages.get(page(':id'), (req, res) => show(req, res));
  for (const { name, run, fields } of engagementActs[noun])
    engagementPages.post(at(':id', name), async (req, res) => {
      const id = idFrom(req.params['id']);
      const again = noun === 'mission' && name === 'contract' ? showContract : show;
      await refusable(
        req,
        res,
        name,
        async (typed) => {
          const hash = name === 'contract' ? { contractHash: typed['contractHash'] ?? '' } : {};
          const version = name === 'nominate' ? {} : versionIn(typed);
          await run(req.ctx, { [`${noun}Id`]: id, ...inputFrom(fields, typed), ...hash, ...version });
          return `${page(id)}?said`;
        },
        (refused) => again(req, res, refused),
      );
    });
}

async function common(req: Request, kind: TimelineKind, id: string) {
  const { ctx } = req;
  const items = await timelineOf(ctx, { kind, id, limit: EVENTS, after: undefined });
  return { items: items.slice(0, EVENTS), now: ctx.now(), said: req.query['said'] !== undefined };
}

async function namesOf({ db }: Context, ids: string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await db.query(
    `SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function nothingIfMissing(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not-found') return undefined;
  throw error;
}

const cursorIn = (req: Request) => z.string().max(500).optional().catch(undefined).parse(req.query['cursor']);
