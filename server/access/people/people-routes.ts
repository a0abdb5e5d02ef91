import { Router } from 'express';
import { z } from 'zod';
import { roles } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { instant, route } from '../../platform/http/route.js';
import { approvalJson, approvalSchema } from '../approvals/approval-json.js';
import { findApproval } from '../approvals/approval-queries.js';
import type { Approval } from '../approvals/approval.js';
import { acceptInvitation, findInvitation, tokenField } from './accept-invitation.js';
import { changeRole } from './change-role.js';
import { endMembership } from './end-membership.js';
import type { Invitation } from './invitation.js';
import { invitationWorkflow, type InvitationState } from './invitation-workflow.js';
import { inviteMember } from './invite-member.js';
import { listInvitations, listMembers } from './member-queries.js';
import { endSessionsOf, resetSecondFactorOf } from './reset-access.js';
import { withdrawInvitation } from './withdraw-invitation.js';

export const peopleRoutes = Router();
const tag = 'Access';
const access = 'signed-in';
const ofOrganisation = z.object({ organisationId: field.id });
const ofPerson = z.object({ personId: field.id });

const invitationSchema = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    email: z.string(),
    role: z.enum(roles),
    locale: z.string(),
    noteVerbale: z.string().nullable(),
    replacesId: z.uuid().nullable().describe('Who holds the role until it is accepted'),
    state: z.enum(invitationWorkflow.names as [InvitationState, ...InvitationState[]]),
    stateSince: instant,
    owner: z.string().nullable().describe('Who must act next'),
    invitedById: z.uuid(),
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'Invitation' });

const invitationJson = (invitation: Invitation, { now }: Context): z.input<typeof invitationSchema> => {
  const state = invitation.stateAt(now());
  return { ...invitation, state, owner: invitationWorkflow.duty(state)?.owner ?? null };
};

/** Done at once, or waiting for a second person. */
const doneOrProposed = z
  .object({ done: z.boolean(), approval: approvalSchema.nullable() })
  .meta({ id: 'DoneOrProposed' });
const outcome = async (ctx: Context, approval: Approval | void): Promise<z.input<typeof doneOrProposed>> =>
  approval
    ? { done: false, approval: approvalJson(await findApproval(ctx, approval.id)) }
    : { done: true, approval: null };

route(
  peopleRoutes,
  {
    method: 'get',
    path: '/organisations/{organisationId}/memberships',
    tag,
    access,
    summary: 'Who holds which role there, for those who let people in',
    params: ofOrganisation,
    response: z.object({
      items: z.array(
        z
          .object({
            personId: z.uuid(),
            name: z.string(),
            email: z.string(),
            role: z.enum(roles),
            since: instant,
            mayEnd: z.boolean().describe('Whether you may end or change it, alone or as one of two'),
          })
          .meta({ id: 'Member' }),
      ),
    }),
  },
  async ({ ctx, params }) => ({ items: await listMembers(ctx, params.organisationId) }),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/memberships/ending',
    tag,
    access,
    summary: 'End somebody’s role there at once, or propose it where it takes two',
    params: ofOrganisation,
    body: endMembership.input.omit({ organisationId: true }),
    response: doneOrProposed,
  },
  async ({ ctx, params, body }) => outcome(ctx, await endMembership(ctx, { ...body, ...params })),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/memberships/change',
    tag,
    access,
    summary: 'Give somebody another role in the place of theirs, or propose it where it takes two',
    params: ofOrganisation,
    body: changeRole.input.omit({ organisationId: true }),
    response: doneOrProposed,
  },
  async ({ ctx, params, body }) => outcome(ctx, await changeRole(ctx, { ...body, ...params })),
);

route(
  peopleRoutes,
  {
    method: 'get',
    path: '/organisations/{organisationId}/invitations',
    tag,
    access,
    summary: 'Its invitations, newest first',
    params: ofOrganisation,
    response: z.object({ items: z.array(invitationSchema) }),
  },
  async ({ ctx, params }) => {
    const items = await listInvitations(ctx, params.organisationId);
    return { items: items.map((each) => invitationJson(each, ctx)) };
  },
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/invitations',
    tag,
    access,
    summary: 'Invite somebody to a role, by a link in a mail',
    description:
      'Good for seven days and once. A role that takes two to give is `awaiting` until a second person confirms.',
    params: ofOrganisation,
    body: inviteMember.input.omit({ organisationId: true }),
    response: invitationSchema,
    status: 201,
  },
  async ({ ctx, params, body }) => invitationJson(await inviteMember(ctx, { ...body, ...params }), ctx),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/invitations/{invitationId}/withdrawal',
    tag,
    access,
    summary: 'Take an invitation back',
    params: z.object({ invitationId: field.id }),
    body: z.strictObject({}),
    response: invitationSchema,
  },
  async ({ ctx, params }) => invitationJson(await withdrawInvitation(ctx, params), ctx),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/invitation-lookups',
    tag,
    access: 'anyone',
    summary: 'What the invitation of a link is to',
    body: z.strictObject({ token: tokenField }),
    response: z
      .object({
        organisation: z.string(),
        role: z.enum(roles),
        email: z.string(),
        state: invitationSchema.shape.state,
        expiresAt: instant.nullable(),
        hasAccount: z.boolean().describe('Then sign in with this address before accepting'),
      })
      .meta({ id: 'InvitationLink' }),
    repeatable: false,
  },
  async ({ ctx, body }) => {
    const { invitation, organisation, known } = await asSystem(ctx, (ctx) => findInvitation(ctx, body.token));
    const { role, email, expiresAt } = invitation;
    return { organisation, role, email, state: invitation.stateAt(ctx.now()), expiresAt, hasAccount: known };
  },
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/invitation-acceptances',
    tag,
    access: 'anyone',
    summary: 'Accept the invitation of a link',
    description: 'Without an account: with your name and a password of your own. With one: signed in.',
    body: acceptInvitation.input.omit({ personId: true }),
    response: z.object({ personId: z.uuid(), email: z.string() }),
    status: 201,
    repeatable: false,
  },
  ({ ctx, body }) => asSystem(ctx, (system) => acceptInvitation(system, { ...body, personId: ctx.actor.id })),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/persons/{personId}/signing-out',
    tag,
    access,
    summary: 'End every session of somebody else, or propose it where it takes two',
    params: ofPerson,
    body: endSessionsOf.input.omit({ personId: true }),
    response: doneOrProposed,
  },
  async ({ ctx, params, body }) => outcome(ctx, await endSessionsOf(ctx, { ...body, ...params })),
);

route(
  peopleRoutes,
  {
    method: 'post',
    path: '/persons/{personId}/second-factor-reset',
    tag,
    access,
    summary: 'Take somebody else’s second factors away, or propose it where it takes two',
    params: ofPerson,
    body: resetSecondFactorOf.input.omit({ personId: true }),
    response: doneOrProposed,
  },
  async ({ ctx, params, body }) => outcome(ctx, await resetSecondFactorOf(ctx, { ...body, ...params })),
);
