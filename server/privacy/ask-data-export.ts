import { z } from 'zod';
import { command } from '../platform/command.js';
import { insert } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { DataExport } from './data-export.js';

/** So many copies of a person's data lie ready at once. */
const MOST = 5;

/** A person asks for a copy of all that is known of them; a worker makes it. One that is being made is enough. */
export const askDataExport = command('ask-data-export', {
  input: z.strictObject({}),

  async run({ db, actor, now, emit }) {
    authorize(actor, 'personalData', 'export', { self: actor.id });
    const personId = actor.id!;
    await db.query(`SELECT FROM person WHERE id = $1 FOR UPDATE`, [personId]);
    const earlier = await db.findBy(DataExport, { personId });
    const underWay = earlier.find(({ readyAt }) => readyAt === null);
    if (underWay) return underWay;
    if (earlier.length >= MOST)
      throw new Problem('conflict', `${MOST} copies lie ready; each is deleted after seven days`);

    const asked = await insert(db, Object.assign(new DataExport(), { id: uuidv7(now()), personId, askedAt: now() }));
    emit('dataExport.asked', { dataExportId: asked.id });
    return asked;
  },
});
