import { Router } from 'express';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { describeApi } from './api-description.js';
import { ApiGroupPage } from './api-group-page.js';
import { ApiPage } from './api-page.js';

export const apiPages = Router()
  .get(paths.api(), (req, res) => send(res, <ApiPage api={describeApi(req.ctx.parts.baseUrl)} />))

  .get('/api/:group', async (req, res) => {
    const api = describeApi(req.ctx.parts.baseUrl);
    const group = api.groups.find(({ slug }) => slug === req.params.group);
    if (!group) throw new Problem('not-found');
    await send(res, <ApiGroupPage api={api} group={group} />);
  });
