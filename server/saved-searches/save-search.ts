import { z } from 'zod';
import { command } from '../platform/command.js';
import { insert } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { lastAppearance } from './note-appearance.js';
import { queryField, readQuery, writeQuery } from './saved-question.js';
import { SavedSearch, searchCadences } from './saved-search.js';

export const MOST_SAVED = 25;

export const savedSearchFields = {
  name: field.line(100),
  cadence: z.enum(searchCadences),
};

/** Keeps a question. What it finds now is on the page of search; its person hears of what appears from now on. */
export const saveSearch = command('save-search', {
  input: z.strictObject({
    name: savedSearchFields.name,
    query: queryField,
    cadence: savedSearchFields.cadence.default('none'),
  }),

  async run(ctx, { name, query, cadence }) {
    const { db, actor, now, audit } = ctx;
    authorize(actor, 'savedSearch', 'save', {});
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    // One after the other, so that two at once do not both become the last that fits.
    await db.query(`SELECT id FROM person WHERE id = $1 FOR UPDATE`, [actor.id]);
    if ((await db.countBy(SavedSearch, { personId: actor.id })) >= MOST_SAVED)
      throw new Problem('conflict', `A person keeps at most ${MOST_SAVED} searches`);

    const saved = Object.assign(new SavedSearch(), {
      id: uuidv7(now()),
      personId: actor.id,
      name,
      query: writeQuery(readQuery(query)),
      cadence,
      watermark: await lastAppearance(ctx),
      quietSince: now(),
      createdAt: now(),
      updatedAt: now(),
    });
    await insert(db, saved);
    audit(`savedSearch/${saved.id}`);
    return saved;
  },
});
