import { Router } from 'express';
import { z } from 'zod';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { parse } from '../../server/platform/parse.js';
import {
  askDataExport,
  askErasure,
  listAccesses,
  listDataExports,
  previewErasure,
  readDataExport,
  sendDataExport,
  takeBackErasure,
} from '../../server/privacy/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { MyDataPage } from './my-data-page.js';
import { RegisterPage } from './register-page.js';

const SHOWN = 20;
const cursorQuery = z.object({ cursor: z.string().max(500).optional() });

export const privacyPages = Router()
  .get(paths.privacy(), (_req, res) => send(res, <RegisterPage />))

  .use(paths.myData(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.myData(), async (req, res) => {
    const { cursor } = parse(cursorQuery, { cursor: req.query['cursor'] }, 'query');
    const rows = await listAccesses(req.ctx, { limit: SHOWN, after: keyset(req).read(cursor) });
    const { items, next } = toPage(req, res, rows, SHOWN, (row) => [row.id]);
    const copies = await listDataExports(req.ctx);
    const erasure = await previewErasure(req.ctx);
    await send(res, <MyDataPage accesses={items} next={next} copies={copies} erasure={erasure} />);
  })

  .post(paths.dataExport(), async (req, res) => {
    await askDataExport(req.ctx, {});
    res.redirect(303, `${paths.myData()}#copies`);
  })

  .get(`${paths.dataExport()}/:id.:format`, async (req, res) => {
    const { format } = req.params;
    if (format !== 'json' && format !== 'html') throw new Problem('not-found');
    await sendDataExport(req.ctx, res, await readDataExport(req.ctx, idFrom(req.params['id'])), format);
  })

  .post(paths.erasure(), async (req, res) => {
    await askErasure(req.ctx, {});
    res.redirect(303, `${paths.myData()}#erasure`);
  })

  .post(paths.erasureEnd(), async (req, res) => {
    await takeBackErasure(req.ctx, {});
    res.redirect(303, `${paths.myData()}#erasure`);
  });
