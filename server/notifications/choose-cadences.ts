import { z } from 'zod';
import { command, type CommandContext } from '../platform/command.js';
import { Problem } from '../problems.js';
import { queueMails } from './queue-mails.js';
import { cadences, isTopic, topics, type Bundle, type Cadence, type Topic } from './topics.js';

const cadence = z.enum(cadences);
export const cadencesByTopic = z.strictObject(
  Object.fromEntries(topics.map((topic) => [topic, cadence])) as Record<Topic, typeof cadence>,
);

/** The person says how often they want mail on each topic. */
export const chooseCadences = command('choose-cadences', {
  input: cadencesByTopic,

  async run(ctx, chosen) {
    if (ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    await setCadences(ctx, ctx.actor.id, chosen);
  },
});

/** What already waits to be mailed follows the new choice. */
export async function setCadences(
  ctx: CommandContext,
  personId: string,
  chosen: { [T in Topic]?: Cadence },
): Promise<void> {
  const { db } = ctx;
  const values = [personId, Object.keys(chosen), Object.values(chosen)];
  await db.query(
    `INSERT INTO notification_preference (person_id, topic, email_cadence)
     SELECT $1, w.topic, w.cadence FROM unnest($2::text[], $3::text[]) w (topic, cadence)
         ON CONFLICT (person_id, topic) DO UPDATE SET email_cadence = excluded.email_cadence`,
    values,
  );
  // Mails first, then notices: the order in which a mail is claimed.
  await db.query(`SELECT id FROM mail WHERE person_id = $1 AND state = 'queued' ORDER BY bundle FOR UPDATE`, [
    personId,
  ]);
  const [waiting]: [{ bundle: Bundle | null }[]] = await db.query(
    `UPDATE notification n
        SET bundle = CASE w.cadence WHEN 'never' THEN NULL WHEN 'at_once' THEN n.topic ELSE w.cadence END
       FROM unnest($2::text[], $3::text[]) w (topic, cadence)
      WHERE n.person_id = $1 AND n.topic = w.topic AND n.mail_id IS NULL AND n.bundle IS NOT NULL
  RETURNING n.bundle`,
    values,
  );
  await queueMails(
    ctx,
    waiting
      .map(({ bundle }) => bundle)
      .filter(isTopic)
      .map((bundle) => ({ personId, bundle })),
  );
}
