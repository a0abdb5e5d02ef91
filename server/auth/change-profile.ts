import { z } from 'zod';
import { languages7 } from '../codes/index.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { Person } from './person.js';

/** A person mends their own name, or says in which language mails are to come. */
export const changeProfile = command('change-profile', {
  input: z.strictObject({
    name: field.line(200).optional(),
    locale: z.enum(languages7).optional(),
  }),

  async run(ctx, { name, locale }) {
    const { actor, audit } = ctx;
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    authorize(actor, 'profile', 'change', { self: actor.id });
    const changes = { ...(name ? { name } : {}), ...(locale ? { locale } : {}) };
    if (Object.keys(changes).length > 0) await asSystem(ctx, ({ db }) => db.update(Person, { id: actor.id }, changes));
    audit(`person/${actor.id}`);
  },
});
