import { z } from 'zod';
import { command } from '../platform/command.js';
import { Problem } from '../problems.js';

export const noticeId = z.string().regex(/^\d{1,18}$/, 'Not an id');

/** Someone else's notice does not exist. */
export const markRead = command('mark-read', {
  input: z.object({ notificationId: noticeId }),

  async run({ db, actor, now }, { notificationId }) {
    const [rows] = await db.query(
      `UPDATE notification SET read_at = coalesce(read_at, $3) WHERE id = $1 AND person_id = $2 RETURNING id`,
      [notificationId, actor.id, now()],
    );
    if (rows.length === 0) throw new Problem('not-found');
  },
});

export const markAllRead = command('mark-all-read', {
  input: z.object({}),

  async run({ db, actor, now }) {
    await db.query(`UPDATE notification SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL`, [actor.id, now()]);
  },
});
