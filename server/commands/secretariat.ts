import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.js';
import { Organisation, registerOrganisation } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import { technicalPerson } from './technical-person.js';

const EXTERNAL_ID = 'secretariat';

/** The secretariat at work from the command line: whoever may run commands on this machine. Made the first time. */
export async function secretariat(ctx: Context): Promise<Actor> {
  const id = await technicalPerson(ctx, 'secretariat@bandung.invalid', 'Secretariat (command line)');
  const known = await ctx.db.findOneBy(Organisation, { externalId: EXTERNAL_ID });
  if (known) return administratorOf(id, known.id);
  const made = await registerOrganisation(
    { ...ctx, actor: administratorOf(id, randomUUID()) },
    { kind: 'secretariat', name: 'Secretariat', externalId: EXTERNAL_ID },
  );
  return administratorOf(id, made.id);
}

const administratorOf = (id: string, organisationId: string): Actor => ({
  kind: 'person',
  id,
  memberships: [{ organisationId, role: 'administrator', country: null }],
  scopes: ['read', 'write'],
  fresh: true,
});
