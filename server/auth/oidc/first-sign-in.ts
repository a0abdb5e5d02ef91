import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { Person } from '../person.js';
import type { Known } from './identity-provider.js';
import { linkFirstIdentity } from './link-identity.js';

/**
 * Someone the provider vouches for and nobody here is linked with. They are let in as the person with that address only
 * if that person has been registered and has no way to sign in yet: whoever has one shows it first. Strangers get no
 * account.
 */
export async function firstSignIn(ctx: Context, known: Known): Promise<string> {
  const email = await known.verifiedEmail();
  const person = email && (await asSystem(ctx, ({ db }) => db.findOneBy(Person, { email })));
  if (!person || person.disabledAt) throw new Problem('unknown-identity');
  return linkFirstIdentity(ctx, { ...known, personId: person.id });
}
