import { Router } from 'express';
import { z } from 'zod';
import { roles } from '../../actor.js';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { instant, route } from '../../platform/http/route.js';
import { delegateRole } from './delegate-role.js';
import { delegationStates, type Delegation } from './delegation.js';
import { listDelegations } from './delegation-queries.js';
import { endDelegation } from './end-delegation.js';

export const delegationRoutes = Router();
const tag = 'Access';
const access = 'signed-in';

const delegationSchema = z
  .object({
    id: z.uuid(),
    principalId: z.uuid(),
    deputyId: z.uuid(),
    organisationId: z.uuid(),
    role: z.enum(roles),
    from: z.iso.date(),
    until: z.iso.date().describe('The last day'),
    state: z.enum(delegationStates),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Delegation' });

const delegationJson = (delegation: Delegation, { now }: Context): z.input<typeof delegationSchema> => ({
  ...delegation,
  from: delegation.startsAt.toISOString().slice(0, 10),
  until: lastDay(delegation).toISOString().slice(0, 10),
  state: delegation.stateAt(now()),
});

/** An office given until the end of a day ends with the first moment of the next. */
export const lastDay = ({ endsAt }: Delegation) => new Date(endsAt.getTime() - 1);

route(
  delegationRoutes,
  {
    method: 'get',
    path: '/delegations',
    tag,
    access,
    summary: 'Deputies: those you have named, whose you are, and those of your organisations',
    response: z.object({
      items: z.array(
        delegationSchema
          .extend({ principal: z.string(), deputy: z.string(), organisation: z.string() })
          .meta({ id: 'NamedDelegation' }),
      ),
    }),
  },
  async ({ ctx }) => {
    const views = await listDelegations(ctx);
    return { items: views.map(({ delegation, ...names }) => ({ ...delegationJson(delegation, ctx), ...names })) };
  },
);

route(
  delegationRoutes,
  {
    method: 'post',
    path: '/delegations',
    tag,
    access,
    summary: 'Name a deputy for an office of yours, for at most 90 days',
    description:
      'What a deputy does is recorded as done for you. They cannot hand it on, nor approve what you have written or proposed.',
    body: delegateRole.input,
    response: delegationSchema,
    status: 201,
  },
  async ({ ctx, body }) => delegationJson(await delegateRole(ctx, body), ctx),
);

route(
  delegationRoutes,
  {
    method: 'post',
    path: '/delegations/{delegationId}/ending',
    tag,
    access,
    summary: 'End it before its last day',
    params: z.object({ delegationId: field.id }),
    body: z.strictObject({}),
    response: delegationSchema,
  },
  async ({ ctx, params }) => delegationJson(await endDelegation(ctx, params), ctx),
);
