import type { z } from 'zod';
import { findActor, issueToken, Person } from '../../auth/index.js';
import type { Context } from '../../platform/context.js';
import { invalid } from '../../problems.js';

type Scopes = z.input<typeof issueToken.input>['scopes'];

/** A bearer token of someone who has an account, as if they had asked for it themselves. */
export async function giveToken(
  ctx: Context,
  { email, scopes = 'read,write', days }: { email: string; scopes?: string | undefined; days?: string | undefined },
): Promise<string> {
  const person = await ctx.db.findOneBy(Person, { email: email.normalize('NFC').trim().toLowerCase() });
  const actor = person && (await findActor(ctx.db, person.id, ctx.now(), { fresh: true }));
  if (!actor) throw invalid('email', 'Nobody with this address can sign in');
  const token = await issueToken(
    { ...ctx, actor },
    {
      name: 'command line',
      scopes: scopes.split(',').map((scope) => scope.trim()) as Scopes,
      ...(days ? { days } : {}),
    },
  );
  return `${token.secret}\n(${token.scopes.join(', ')}; until ${token.expiresAt.toISOString().slice(0, 10)}; it is not shown again)`;
}
