import { Router, type Request, type Response } from 'express';
import {
  changeRole,
  endMembership,
  endSessionsOf,
  findHandover,
  grantableRoles,
  inviteMember,
  listInvitations,
  listMembers,
  proposeVerification,
  resetSecondFactorOf,
  withdrawInvitation,
  type Handover,
} from '../../server/access/index.js';
import { isAdministrator, roles, worksFor, type Role } from '../../server/actor.js';
import {
  findOrganisation,
  isVacant,
  rolesIn,
  verifyCentre,
  type Organisation,
} from '../../server/organisations/index.js';
import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { typedIn, type Typed } from '../acts/act-fields.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { PersonPage, type PersonFound } from './person-page.js';
import { PeoplePage, type PeopleFound } from './people-page.js';
import { saidIn, type Said } from './said.js';

/** The people of an organisation, and one of them, for whoever gives roles there. */
export const peoplePages = Router()
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
  );

/** Does it and comes back to the page; a refusal is shown on it, with what was typed. */
async function onPeople(req: Request, res: Response, act: (typed: Typed, organisationId: string) => Promise<Said>) {
  const typed = typedIn(req.body);
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
  act: (typed: Typed, ids: { organisationId: string; personId: string }) => Promise<unknown>,
) {
  const ids = { organisationId: idFrom(req.params['id']), personId: idFrom(req.params['personId']) };
  const typed = typedIn(req.body);
  try {
    const said: Said = (await act(typed, ids)) ? 'proposed' : 'done';
    res.redirect(303, `${paths.accessPerson(ids.organisationId, ids.personId)}?said=${said}`);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'step-up-required') throw error;
    const found = await personOf(req.ctx, ids.organisationId, ids.personId);
    await send(res, <PersonPage {...found} problem={error} typed={typed} />, error.status);
  }
}

/** How a link fills the form in. */
const askedIn = ({ query: { role, replacesId } }: Request): Record<string, string> => ({
  ...(typeof role === 'string' ? { role } : {}),
  ...(typeof replacesId === 'string' ? { replacesId } : {}),
});

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
