import { Router } from 'express';
import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { instant, route } from '../../platform/http/route.js';
import { ownSession } from '../own-session.js';
import { listIdentities } from './identity-queries.js';
import { unlinkIdentity } from './unlink-identity.js';

export const identityRoutes = Router();

const identity = z
  .object({
    id: z.uuid(),
    issuer: z.string(),
    subject: z.string(),
    linkedAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Identity', description: 'Whom an identity provider knows the person as' });

route(
  identityRoutes,
  {
    method: 'get',
    path: '/identities',
    tag: 'Sign-in',
    summary: 'Whom identity providers know one as',
    description: 'Linking is done in a browser, through the provider’s own pages.',
    access: 'signed-in',
    response: z.object({ items: z.array(identity) }),
  },
  async ({ ctx }) => ({
    items: (await listIdentities(ctx)).map(({ id, issuer, subject, linkedAt, lastUsedAt }) => ({
      id,
      issuer,
      subject,
      linkedAt,
      lastUsedAt,
    })),
  }),
);

route(
  identityRoutes,
  {
    method: 'delete',
    path: '/identities/{identityId}',
    tag: 'Sign-in',
    summary: 'Unlink an identity',
    access: 'signed-in',
    params: z.object({ identityId: field.id }),
  },
  ({ ctx, params, req }) => unlinkIdentity(ctx, { ...params, own: ownSession(req) }),
);
