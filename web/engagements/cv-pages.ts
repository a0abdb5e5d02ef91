import { Router, type Request, type Response } from 'express';
import { hasFormToken } from '../../server/auth/index.js';
import { attachCv, findNomination, nominationRelations, removeCv } from '../../server/engagements/index.js';
import { takeFile } from '../../server/files/index.js';
import { authorize } from '../../server/platform/policy.js';
import { invalid, Problem } from '../../server/problems.js';
import { refusable } from '../acts/refusable.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { showNomination } from './engagement-pages.js';

/** The file itself says what is wrong with it: those are shown beside the field. */
const ABOUT_THE_FILE = ['file-refused', 'too-large', 'malformed-request', 'unsupported-media-type'];

/**
 * A file comes in a form of many parts, which nothing has read yet when forms are asked for their token: this one looks
 * for the token itself, before it takes the file.
 */
export const cvUpload = Router().post(paths.cv(':id'), (req, res) =>
  onNomination(req, res, async (nominationId) => {
    const file = await takeFile(req, (field, value) => {
      if (!hasFormToken(req, field === '_csrf' ? value : undefined)) throw new Problem('stale-form');
    });
    await attachCv(req.ctx, { nominationId, fileId: file.id });
  }),
);

export const cvPages = Router().post(paths.cvRemoval(':id'), (req, res) =>
  onNomination(req, res, (nominationId) => removeCv(req.ctx, { nominationId })),
);

async function onNomination(req: Request, res: Response, act: (nominationId: string) => Promise<unknown>) {
  const nomination = await findNomination(req.ctx, idFrom(req.params['id']));
  authorize(req.ctx.actor, 'cv', 'attach', nominationRelations(nomination), true);
  await refusable(
    req,
    res,
    'cv',
    async () => {
      await act(nomination.id).catch((error: unknown) => {
        throw error instanceof Problem && ABOUT_THE_FILE.includes(error.code) ? wrongFile(error) : error;
      });
      return `${paths.nomination(nomination.id)}?said`;
    },
    (refused) => showNomination(req, res, refused),
  );
}

const wrongFile = ({ message }: Problem) => invalid('file', message);
