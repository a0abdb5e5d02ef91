import { z } from 'zod';
import { command } from '../platform/command.js';
import { setCadences } from './choose-cadences.js';
import { findCadences } from './notification-queries.js';
import { digests, isDigest, topics } from './topics.js';

/** Stops the mails of a topic, or of every topic that was summed up in this digest. Asking twice is no mistake. */
export const unsubscribe = command('unsubscribe', {
  input: z.object({ personId: z.guid(), bundle: z.enum([...topics, ...digests]) }),

  async run(ctx, { personId, bundle }) {
    const [person] = await ctx.db.query(`SELECT id FROM person WHERE id = $1 FOR KEY SHARE`, [personId]);
    if (!person) return;
    const now = await findCadences(ctx.db, personId);
    const stopped = isDigest(bundle) ? topics.filter((topic) => now[topic] === bundle) : [bundle];
    await setCadences(ctx, personId, Object.fromEntries(stopped.map((topic) => [topic, 'never'])));
  },
});
