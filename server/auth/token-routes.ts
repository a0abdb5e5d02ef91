import { Router } from 'express';
import { z } from 'zod';
import { scopes } from '../actor.js';
import * as field from '../platform/fields.js';
import { instant, route } from '../platform/http/route.js';
import { issueToken, listTokens, revokeToken } from './tokens.js';

export const tokenRoutes = Router();
const tag = 'Sign-in';

const token = z.object({ id: z.uuid(), name: z.string(), scopes: z.array(z.enum(scopes)), expiresAt: instant });
const newToken = z.object({ ...token.shape, secret: z.string().describe('Shown once') }).meta({ id: 'NewToken' });
const keptToken = z
  .object({ ...token.shape, createdAt: instant, lastUsedAt: instant.nullable(), revokedAt: instant.nullable() })
  .meta({ id: 'Token' });

route(
  tokenRoutes,
  {
    method: 'get',
    path: '/tokens',
    tag,
    summary: 'Your bearer tokens',
    access: 'signed-in',
    response: z.object({ items: z.array(keptToken) }),
  },
  async ({ ctx }) => ({ items: await listTokens(ctx) }),
);

route(
  tokenRoutes,
  {
    method: 'post',
    path: '/tokens',
    tag,
    summary: 'Issue a bearer token',
    access: 'signed-in',
    secretAnswer: true,
    body: issueToken.input,
    response: newToken,
    status: 201,
  },
  ({ ctx, body }) => issueToken(ctx, body),
);

route(
  tokenRoutes,
  {
    method: 'delete',
    path: '/tokens/{tokenId}',
    tag,
    summary: 'Revoke a bearer token',
    access: 'signed-in',
    params: z.object({ tokenId: field.id }),
  },
  ({ ctx, params }) => revokeToken(ctx, params),
);
