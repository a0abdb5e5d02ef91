import { z } from 'zod';
import { languages7 } from '../codes/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Person } from './person.js';

/**
 * What a person is called, and in which of the seven languages they are written to; both by themselves. What was signed
 * or issued before keeps the name it had.
 */
export const changeProfile = command('change-profile', {
  input: z.strictObject({
    name: field.line(200).optional(),
    locale: z.enum(languages7).optional(),
  }),

  async run({ db, actor, audit }, given) {
    authorize(actor, 'profile', 'change', { self: actor.id });
    const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (Object.keys(changes).length === 0) return;
    await db.update(Person, { id: actor.id! }, changes);
    audit(`person/${actor.id}`);
  },
});
