import { Router, type Request, type Response } from 'express';
import {
  acceptInvitation,
  askToBreakGlass,
  changeRole,
  confirmApproval,
  delegateRole,
  endDelegation,
  endMembership,
  endSessionsOf,
  findHandover,
  findInvitation,
  grantableRoles,
  inviteMember,
  listApprovals,
  listDelegations,
  listGlass,
  listInvitations,
  listMembers,
  proposeVerification,
  readGlass,
  refuseApproval,
  resetSecondFactorOf,
  withdrawApproval,
  withdrawInvitation,
  type Handover,
} from '../../server/access/index.js';
import { focalCountriesOf, isAdministrator, organisationsOf, roles, worksFor, type Role } from '../../server/actor.js';
import { findMe } from '../../server/auth/index.js';
import {
  findOrganisation,
  isVacant,
  listOrganisations,
  rolesIn,
  verifyCentre,
  type Organisation,
} from '../../server/organisations/index.js';
import { asSystem } from '../../server/platform/as-system.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { localeOf } from '../platform/locale.js';
import { send } from '../platform/page.js';
import { AccessPage, type AccessFound } from './access-page.js';
import { GlassPage } from './glass-page.js';
import { InvitationPage, WelcomePage } from './invitation-page.js';
import { PersonPage, type PersonFound } from './person-page.js';
import { PeoplePage, type PeopleFound } from './people-page.js';

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

  .get(paths.accessOrganisation(':id'), async (req, res) => {
    const found = await peopleOf(req.ctx, idFrom(req.params.id));
    await send(res, <PeoplePage {...found} typed={askedIn(req)} said={saidIn(req)} />);
  })

  .post(paths.accessInvite(':id'), (req, res) =>
    onPeople(req, res, async ({ email = '', role = '', locale, noteVerbale, replacesId }, organisationId) => {
      const { state } = await inviteMember(req.ctx, {
        organisationId,
        email,
        role: role as never,
        ...(locale ? { locale: locale as never } : {}),
        ...(noteVerbale ? { noteVerbale } : {}),
        ...(replacesId ? { replacesId } : {}),
      });
      return state === 'awaiting' ? 'proposed' : 'done';
    }),
  )

  .post(paths.accessWithdraw(':id'), (req, res) =>
    onPeople(req, res, async ({ invitationId = '' }) => {
      await withdrawInvitation(req.ctx, { invitationId });
      return 'done';
    }),
  )

  .post(paths.accessEnd(':id'), (req, res) =>
    onPeople(req, res, async ({ personId = '', role = '' }, organisationId) => {
      const proposed = await endMembership(req.ctx, { organisationId, personId, role: role as never });
      return proposed ? 'proposed' : 'done';
    }),
  )

  .post(paths.accessVerification(':id'), (req, res) =>
    onPeople(req, res, async (_typed, organisationId) => {
      const { country } = await findOrganisation(req.ctx, organisationId);
      if (may(req.ctx.actor, 'organisation', 'verify', { country: [country] })) {
        await verifyCentre(req.ctx, { organisationId });
        return 'done';
      }
      await proposeVerification(req.ctx, { organisationId });
      return 'proposed';
    }),
  )

  .get(paths.accessPerson(':id', ':personId'), async (req, res) => {
    const found = await personOf(req.ctx, idFrom(req.params.id), idFrom(req.params.personId));
    await send(res, <PersonPage {...found} said={saidIn(req)} />);
  })

  .post(paths.accessRole(':id', ':personId'), (req, res) =>
    onPerson(req, res, ({ from = '', to = '' }, ids) =>
      changeRole(req.ctx, { ...ids, from: from as never, to: to as never }),
    ),
  )

  .post(paths.accessSignOut(':id', ':personId'), (req, res) =>
    onPerson(req, res, ({ proof = '' }, { personId }) => endSessionsOf(req.ctx, { personId, proof: proof as never })),
  )

  .post(paths.accessFactorReset(':id', ':personId'), (req, res) =>
    onPerson(req, res, ({ proof = '' }, { personId }) =>
      resetSecondFactorOf(req.ctx, { personId, proof: proof as never }),
    ),
  )

  .get(paths.invitation(':token'), (req, res) => showInvitation(req, res))

  .post(paths.invitation(':token'), async (req, res) => {
    const { name, locale, password } = typedIn(req);
    const own = {
      ...(name ? { name } : {}),
      ...(locale ? { locale: locale as never } : {}),
      ...(password ? { password } : {}),
    };
    const personId = req.ctx.actor.id;
    try {
      const { isNew } = await asSystem(req.ctx, (ctx) =>
        acceptInvitation(ctx, { token: String(req.params['token']), personId, ...own }),
      );
      if (isNew) await send(res, <WelcomePage />, 201);
      else res.redirect(303, paths.desk());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await showInvitation(req, res, error);
    }
  });

async function showInvitation(req: Request, res: Response, problem?: Problem) {
  const { actor, now } = req.ctx;
  const token = String(req.params['token']);
  const invited = await asSystem(req.ctx, async (ctx) => {
    const link = await findInvitation(ctx, token);
    const [person] = await ctx.db.query(`SELECT id FROM person WHERE email = $1`, [link.invitation.email]);
    return { ...link, state: link.invitation.stateAt(now()), personId: person?.id as string | undefined };
  }).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  const reader = actor.kind !== 'person' ? 'nobody' : actor.id === invited?.personId ? 'invited' : 'other';
  const { name = '', locale } = typedIn(req);
  const typed = { name, ...(locale ? { locale } : {}) };
  const status = problem?.status ?? (invited ? 200 : 404);
  // Not `no-referrer`: under it browsers send our own form with `Origin: null`.
  res.set('Cache-Control', 'no-store').set('Referrer-Policy', 'strict-origin');
  const page = { token, found: invited, reader, typed, ...(problem ? { problem } : {}) } as const;
  await send(res, <InvitationPage {...page} />, status);
}

type Said = 'done' | 'proposed';

/** Does it and comes back to the page; a refusal is shown on it, with what was typed. */
async function onAccess(req: Request, res: Response, act: (typed: Record<string, string>) => Promise<Said>) {
  const typed = typedIn(req);
  try {
    res.redirect(303, `${paths.access()}?said=${await act(typed)}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await send(res, <AccessPage {...await found(req.ctx)} problem={error} typed={typed} />, error.status);
  }
}

async function onPeople(
  req: Request,
  res: Response,
  act: (typed: Record<string, string>, organisationId: string) => Promise<Said>,
) {
  const typed = typedIn(req);
  const id = idFrom(req.params['id']);
  try {
    res.redirect(303, `${paths.accessOrganisation(id)}?said=${await act(typed, id)}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await send(res, <PeoplePage {...await peopleOf(req.ctx, id)} problem={error} typed={typed} />, error.status);
  }
}

/** The same on the page of one person; what is answered by the act is a proposal, when it takes a second person. */
async function onPerson(
  req: Request,
  res: Response,
  act: (typed: Record<string, string>, ids: { organisationId: string; personId: string }) => Promise<unknown>,
) {
  const ids = { organisationId: idFrom(req.params['id']), personId: idFrom(req.params['personId']) };
  const typed = typedIn(req);
  try {
    const said: Said = (await act(typed, ids)) ? 'proposed' : 'done';
    res.redirect(303, `${paths.accessPerson(ids.organisationId, ids.personId)}?said=${said}`);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'step-up-required') throw error;
    const found = await personOf(req.ctx, ids.organisationId, ids.personId);
    await send(res, <PersonPage {...found} problem={error} typed={typed} />, error.status);
  }
}

const saidIn = (req: Request): Said | undefined =>
  (['done', 'proposed'] as const).find((said) => said === req.query['said']);

/** How a link fills the form in. */
const askedIn = ({ query: { role, replacesId } }: Request): Record<string, string> => ({
  ...(typeof role === 'string' ? { role } : {}),
  ...(typeof replacesId === 'string' ? { replacesId } : {}),
});

/** What a form sends: text, or nothing we know. */
const typedIn = (req: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries((req.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 2000)]] : [],
    ),
  );

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

async function peopleOf(ctx: Context, id: string): Promise<PeopleFound> {
  const organisation = await findOrganisation(ctx, id);
  const members = await listMembers(ctx, id);
  const invitations = await listInvitations(ctx, id);
  const fitting = roles.filter((role) => rolesIn[organisation.kind].includes(role));
  return {
    organisation,
    members,
    invitations,
    roles: await grantableRoles(ctx, organisation, fitting),
    now: ctx.now(),
    verify: await verificationOf(ctx, organisation),
  };
}

/** How the reader may verify the institution, where it is not verified yet. */
async function verificationOf(ctx: Context, { id, kind, country, centreStatus }: Organisation) {
  if (kind !== 'institution' || centreStatus === 'verified' || worksFor(ctx.actor, id)) return undefined;
  if (may(ctx.actor, 'organisation', 'verify', { country: [country] })) return 'alone';
  return isAdministrator(ctx.actor) && (await isVacant(ctx, country)) ? 'propose' : undefined;
}

/** Somebody who holds a role in the organisation, for whoever gives roles there. */
async function personOf(ctx: Context, organisationId: string, personId: string): Promise<PersonFound> {
  const { organisation, members, roles } = await peopleOf(ctx, organisationId);
  const held = members.filter((member) => member.personId === personId);
  if (held.length === 0) throw new Problem('not-found');
  const handovers = new Map<Role, Handover>();
  for (const { role } of held) handovers.set(role, await findHandover(ctx, { organisationId, personId, role }));
  const near = { owner: [organisationId], country: [organisation.country] };
  const other = personId !== ctx.actor.id;
  return {
    organisation,
    members,
    held,
    handovers,
    own: !other,
    roles,
    mayHelp: other && (isAdministrator(ctx.actor) || may(ctx.actor, 'person', 'endSessions', near)),
  };
}
