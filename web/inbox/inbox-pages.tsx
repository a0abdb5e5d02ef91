import { Router, type Request } from 'express';
import { z } from 'zod';
import { listInbox, markAllRead, markRead, whyTold } from '../../server/notifications/index.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { InboxPage } from './inbox-page.js';

const SHOWN = 20;

export const inboxPages = Router()
  .use([paths.inbox(), paths.noticesRead()], (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.inbox(), async (req, res) => {
    const rows = await listInbox(req.ctx, { limit: SHOWN, after: keyset(req).read(cursorIn(req)) });
    const { items, next } = toPage(req, res, rows, SHOWN, ({ id, readAt }) => [readAt ? 0 : 1, id]);
    await send(res, <InboxPage notices={items} why={await whyTold(req.ctx, items)} next={next} />);
  })

  .post(paths.inboxRead(':id'), async (req, res) => {
    const id = z
      .string()
      .regex(/^\d{1,18}$/)
      .safeParse(req.params.id);
    if (!id.success) throw new Problem('not-found');
    await markRead(req.ctx, { notificationId: id.data });
    res.redirect(303, paths.inbox());
  })

  .post(paths.noticesRead(), async (req, res) => {
    await markAllRead(req.ctx, {});
    res.redirect(303, paths.inbox());
  });

const cursorIn = (req: Request) => z.string().max(500).optional().catch(undefined).parse(req.query['cursor']);
