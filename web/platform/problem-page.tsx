import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { asProblem } from '../../server/platform/http/problem-handler.js';
import { Problem, type FieldError } from '../../server/problems.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { wordFor } from '../words/translator.js';
import { send } from './page.js';
import { useReader } from './reader.js';
import { wantsPage } from './wants-page.js';

/** Under the pages a refusal is a page; who must sign in first is asked to, and then brought back. */
export const problemPage: ErrorRequestHandler = async (error: unknown, req, res, next) => {
  if (res.headersSent || !wantsPage(req) || req.originalUrl.startsWith('/api/v1')) return next(error);
  const problem = error instanceof Problem ? error : asProblem(error);
  if (!problem) req.ctx?.parts.log.error({ err: error, requestId: req.ctx.requestId }, 'a page failed');
  if (problem?.code === 'not-signed-in')
    return res.redirect(303, paths.signIn(req.method === 'GET' ? req.originalUrl : undefined));
  if (problem?.retryAfter) res.set('Retry-After', String(problem.retryAfter));
  await sendProblem(res, problem);
};

/** An address nobody answers; programs are answered by the API's own handler. */
export const nothingHerePage: RequestHandler = (req, _res, next) => {
  if (wantsPage(req)) throw new Problem('not-found');
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

const REMEDIES = ['not-found', 'not-allowed', 'too-many-requests', 'unavailable', 'internal'];

function ProblemPage({ code, errors, requestId }: { code: string; errors: readonly FieldError[]; requestId: string }) {
  const { t } = useReader();
  const title = wordFor(t, 'problem', code);
  return (
    <Layout title={title}>
      <h1>{title}</h1>
      <p>{wordFor(t, 'remedy', REMEDIES.includes(code) ? code : 'other')}</p>
      {errors.length > 0 && (
        <ul lang="en" dir="ltr">
          {errors.map(({ pointer, detail }) => (
            <li key={pointer}>
              <code>{pointer.replace('#/', '')}</code>: {detail}
            </li>
          ))}
        </ul>
      )}
      <p class="links">
        <a href={paths.home()}>{t('problem.home')}</a>
      </p>
      {code === 'internal' && <p class="hint">{t('problem.requestId', { id: requestId })}</p>}
    </Layout>
  );
}
