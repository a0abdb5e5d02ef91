import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { insert, lock } from '../../platform/database.js';
import { uuidv7 } from '../../platform/uuid.js';
import { Problem } from '../../problems.js';
import { Person } from '../person.js';
import { waysIn } from '../ways-in.js';
import { Identity } from './identity.js';

export interface ToLink {
  personId: string;
  issuer: string;
  subject: string;
}

/**
 * Links a person with whom a provider knows them as. The caller has made sure that it is they who ask: at the beginning
 * of the ceremony, or because nobody else could. Rejects with `identity-taken`, or `conflict` if another is linked.
 */
export const linkIdentity = (ctx: Context, { personId, issuer, subject }: ToLink): Promise<string> =>
  keepIdentity(ctx, { personId, issuer, subject, first: false });

/** The same for someone who has no way to sign in yet; rejects with `link-first` if by now they have. */
export const linkFirstIdentity = (ctx: Context, { personId, issuer, subject }: ToLink): Promise<string> =>
  asSystem(ctx, (system) => keepIdentity(system, { personId, issuer, subject, first: true }));

const keepIdentity = command('link-identity', {
  input: z.object({ personId: z.uuid(), issuer: z.string(), subject: z.string().max(255), first: z.boolean() }),

  async run(ctx, { personId, issuer, subject, first }) {
    const { db, now, emit } = ctx;
    await lock(db, Person, personId);
    const taken = await asSystem(ctx, (system) => system.db.findOneBy(Identity, { issuer, subject }));
    if (taken?.personId === personId) return personId;
    if (taken) throw new Problem('identity-taken');
    if (first && (await waysIn(db, personId)).length > 0) throw new Problem('link-first');
    if (await db.existsBy(Identity, { personId, issuer })) throw new Problem('conflict', 'Another one is linked');
    const identity = Object.assign(new Identity(), { id: uuidv7(now()), personId, issuer, subject, linkedAt: now() });
    await insert(db, identity);
    emit('person.identityLinked', { identityId: identity.id, personId });
    return personId;
  },
});
