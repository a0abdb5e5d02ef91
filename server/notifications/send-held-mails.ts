import { z } from 'zod';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';

/** Announces the mails that were held back and may go now. */
export const sendHeldMails = (ctx: Context) => announce(ctx, {});

const announce = command('send-held-mails', {
  input: z.object({}),

  async run({ db, now, emit }) {
    const [held]: [{ id: string }[]] = await db.query(
      `UPDATE mail SET announced_at = $1 WHERE state = 'queued' AND announced_at IS NULL AND due_at <= $1 RETURNING id`,
      [now()],
    );
    for (const { id } of held) emit('mail.queued', { mailId: id });
    return held.length;
  },
});
