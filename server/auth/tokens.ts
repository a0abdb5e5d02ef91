import { z } from 'zod';
import { scopes } from '../actor.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { insert } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { ApiToken } from './api-token.js';
import { newTokenSecret, tokenHash } from './token-secret.js';

const DAY = 86_400_000;

/** Gives the person a bearer token. The secret is in the answer and nowhere else. */
export const issueToken = command('issue-token', {
  input: z.strictObject({
    name: field.line(100),
    scopes: field.list(z.enum(scopes), 2).refine((list) => list.length > 0, 'Name at least one scope'),
    days: field.count(365).default(90),
  }),

  async run({ db, actor, now, audit }, { name, scopes: granted, days }) {
    authorize(actor, 'token', 'issue', { self: actor.id });
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    if (actor.withheld)
      throw new Problem(
        'second-factor-required',
        'A token made without a second factor would have none of your rights',
      );
    const beyond = granted.find((scope) => !actor.scopes.includes(scope));
    if (beyond) throw new Problem('not-allowed', `This token has no "${beyond}" scope to give`);
    const secret = newTokenSecret();
    const token = Object.assign(new ApiToken(), {
      id: uuidv7(now()),
      personId: actor.id,
      name,
      hash: tokenHash(secret),
      scopes: granted,
      secondFactor: actor.secondFactor ?? false,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + days * DAY),
    });
    await insert(db, token);
    audit(`token/${token.id}`);
    return { ...token, secret };
  },
});

/** Ends one of the person's own tokens at once. */
export const revokeToken = command('revoke-token', {
  input: z.object({ tokenId: field.id }),

  async run({ db, actor, now, audit }, { tokenId }) {
    authorize(actor, 'token', 'revoke', { self: actor.id });
    const token = await db.findOneBy(ApiToken, { id: tokenId });
    if (!token || token.personId !== actor.id) throw new Problem('not-found');
    if (token.revokedAt) return;
    await db.update(ApiToken, { id: tokenId }, { revokedAt: now() });
    audit(`token/${tokenId}`);
  },
});

/** The person's own, the newest first; revoked and expired ones too, for a month. */
export function listTokens({ db, actor, now }: Context): Promise<ApiToken[]> {
  authorize(actor, 'token', 'view', { self: actor.id });
  return db
    .createQueryBuilder(ApiToken, 't')
    .where('t.personId = :id', { id: actor.id })
    .andWhere(`LEAST(t.expiresAt, t.revokedAt) > :now::timestamptz - interval '30 days'`, { now: now() })
    .orderBy('t.createdAt', 'DESC')
    .addOrderBy('t.id', 'DESC')
    .getMany();
}
