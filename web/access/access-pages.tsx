import { Router, type Request, type Response } from 'express';
import {
  askToBreakGlass,
  confirmApproval,
  delegateRole,
  endDelegation,
  listApprovals,
  listDelegations,
  listGlass,
  readGlass,
  refuseApproval,
  withdrawApproval,
} from '../../server/access/index.js';
import { focalCountriesOf, isAdministrator, organisationsOf } from '../../server/actor.js';
import { findMe } from '../../server/auth/index.js';
import { findOrganisation, listOrganisations } from '../../server/organisations/index.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { typedIn, type Typed } from '../acts/act-fields.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { localeOf } from '../platform/locale.js';
import { send } from '../platform/page.js';
import { AccessPage, type AccessFound } from './access-page.js';
import { GlassPage } from './glass-page.js';
import { invitationPages } from './invitation-pages.js';
import { peoplePages } from './people-pages.js';
import { saidIn, type Said } from './said.js';

const SHOWN = 50;
const MOST = 200;
const newest = { limit: SHOWN, after: undefined };

export const accessPages = Router()
  .use(paths.access(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.access(), async (req, res) => {
    await send(res, <AccessPage {...await found(req.ctx)} said={saidIn(req)} />);
  })

  .post(paths.accessApproval(':id'), (req, res) =>
    onAccess(req, res, async ({ hash, step }) => {
      const approvalId = idFrom(req.params.id);
      if (step === 'confirm') await confirmApproval(req.ctx, { approvalId, hash: hash ?? '' });
      else if (step === 'refuse') await refuseApproval(req.ctx, { approvalId });
      else await withdrawApproval(req.ctx, { approvalId });
      return 'done';
    }),
  )

  .post(paths.accessDeputies(), (req, res) =>
    onAccess(req, res, async ({ office = '', email = '', from = '', until = '' }) => {
      const [organisationId = '', role = ''] = office.split(' ');
      await delegateRole(req.ctx, { organisationId, role: role as never, email, from, until });
      return 'done';
    }),
  )

  .post(paths.accessDeputyEnd(':id'), (req, res) =>
    onAccess(req, res, async () => {
      await endDelegation(req.ctx, { delegationId: idFrom(req.params.id) });
      return 'done';
    }),
  )

  .post(paths.accessGlassAsk(), (req, res) =>
    onAccess(req, res, async ({ kind = '', subjectId = '', reason = '' }) => {
      await askToBreakGlass(req.ctx, { kind: kind as never, subjectId, reason });
      return 'proposed';
    }),
  )

  .get(paths.accessGlass(':id'), async (req, res) => {
    res.set('Cache-Control', 'no-store');
    await send(
      res,
      <GlassPage {...await readGlass(req.ctx, { glassId: idFrom(req.params.id), locale: localeOf(req) })} />,
    );
  })

  .use(peoplePages)
  .use(invitationPages);

/** Does it and comes back to the page; a refusal is shown on it, with what was typed. */
async function onAccess(req: Request, res: Response, act: (typed: Typed) => Promise<Said>) {
  const typed = typedIn(req.body);
  try {
    res.redirect(303, `${paths.access()}?said=${await act(typed)}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await send(res, <AccessPage {...await found(req.ctx)} problem={error} typed={typed} />, error.status);
  }
}

async function found(ctx: Context): Promise<AccessFound> {
  const me = await findMe(ctx);
  const approvals = (await listApprovals(ctx, { open: true, ...newest })).slice(0, SHOWN);
  const uses = (await listGlass(ctx, newest)).slice(0, SHOWN);
  const organisations = await entered(ctx);
  const own = ctx.actor.memberships.filter(({ deputyFor }) => deputyFor === undefined);
  const offices = me.memberships.filter(
    ({ organisationId, role }) =>
      own.some((each) => each.organisationId === organisationId && each.role === role) &&
      may({ ...ctx.actor, memberships: own.filter((each) => each.role === role) }, 'delegation', 'make', {
        owner: [organisationId],
      }),
  );
  return {
    me,
    approvals,
    delegations: await listDelegations(ctx),
    uses,
    organisations,
    offices,
    administrator: isAdministrator(ctx.actor),
    now: ctx.now(),
  };
}

/** Where the actor gives roles: their own organisations, those of their country, and for the secretariat offices and donors. */
async function entered(ctx: Context) {
  const own = organisationsOf(ctx.actor).filter((id) => may(ctx.actor, 'membership', 'view', { owner: [id] }));
  const some = { limit: MOST, after: undefined };
  const lists = [
    Promise.all(own.map((id) => findOrganisation(ctx, id))),
    ...focalCountriesOf(ctx.actor).map((country) => listOrganisations(ctx, { country, ...some })),
    ...(isAdministrator(ctx.actor)
      ? (['secretariat', 'focal_point', 'donor'] as const).map((kind) => listOrganisations(ctx, { kind, ...some }))
      : []),
  ];
  const found = (await Promise.all(lists)).flat();
  return [...new Map(found.map((organisation) => [organisation.id, organisation])).values()];
}
