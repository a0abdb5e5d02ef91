import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { asProblem } from '../../server/platform/http/problem-handler.js';
import { asSeenBy } from '../../server/platform/policy.js';
import { Problem, type FieldError } from '../../server/problems.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { wordFor } from '../words/translator.js';
import { localPath } from './local-path.js';
import { send } from './page.js';
import { useReader } from './reader.js';
import { wantsPage } from './wants-page.js';

/** Under the pages a refusal is a page; who must sign in first is asked to, and then brought back. */
export const problemPage: ErrorRequestHandler = async (error: unknown, req, res, next) => {
  if (res.headersSent || !wantsPage(req) || req.originalUrl.startsWith('/api/v1')) return next(error);
  const seen = error === NOWHERE || !req.ctx ? error : asSeenBy(req.ctx.actor, error);
  const problem = seen instanceof Problem ? seen : asProblem(seen);
  if (!problem) req.ctx?.parts.log.error({ err: error, requestId: req.ctx.requestId }, 'a page failed');
  if (problem?.code === 'not-signed-in')
    return res.redirect(303, paths.signIn(req.method === 'GET' ? req.originalUrl : undefined));
  if (problem?.code === 'step-up-required') return res.redirect(303, paths.confirm(cameFrom(req)));
  if (problem?.retryAfter) res.set('Retry-After', String(problem.retryAfter));
  await sendProblem(res, problem);
};

/** The page itself, or the one whose form was sent: what was typed there is to be sent again. */
const cameFrom = (req: Request): string => {
  if (req.method === 'GET') return req.originalUrl;
  const from = req.get('referer') ?? '';
  const path = URL.canParse(from) ? new URL(from).pathname : paths.account();
  return localPath(path, paths.account());
};

const NOWHERE = new Problem('not-found');

/** An address nobody answers; programs are answered by the API's own handler. */
export const nothingHerePage: RequestHandler = (req, _res, next) => {
  if (wantsPage(req)) throw NOWHERE;
  next();
};

const sendProblem = (res: Response, problem: Problem | undefined) =>
  send(
    res,
    <ProblemPage
      code={problem?.code ?? 'internal'}
      errors={problem?.errors ?? []}
      requestId={res.req.ctx?.requestId ?? ''}
    />,
    problem?.status ?? 500,
  );

const REMEDIES = [
  'not-found',
  'not-allowed',
  'second-factor-required',
  'stale-form',
  'link-void',
  'too-many-requests',
  'unavailable',
  'internal',
];

function ProblemPage({ code, errors, requestId }: { code: string; errors: readonly FieldError[]; requestId: string }) {
  const { t } = useReader();
  const title = wordFor(t, 'problem', code);
  return (
    <Layout title={title} refused>
      <h1>{title}</h1>
      <p>{wordFor(t, 'remedy', REMEDIES.includes(code) ? code : 'other')}</p>
      {errors.length > 0 && (
        <ul lang="en" dir="ltr">
          {errors.map(({ pointer, detail }) => (
            <li key={pointer}>
              <code>{pointer.replace('#/', '')}</code>
              {t('part.colon')} {detail}
            </li>
          ))}
        </ul>
      )}
      {code === 'second-factor-required' && (
        <p>
          <a href={paths.security()}>{t('security.title')}</a>
        </p>
      )}
      <p class="links">
        <a href={paths.home()}>{t('problem.home')}</a>
      </p>
      {code === 'internal' && <p class="hint">{t('problem.requestId', { id: requestId })}</p>}
    </Layout>
  );
}
