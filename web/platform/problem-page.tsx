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
import { SendAgain } from './send-again.js';
import { sentForm, type SentForm } from './sent-form.js';
import { wantsPage } from './wants-page.js';

/** Under the pages a refusal is a page; who must sign in first is asked to, and then brought back. */
export const problemPage: ErrorRequestHandler = async (error: unknown, req, res, next) => {
  if (res.headersSent || !wantsPage(req) || req.originalUrl.startsWith('/api/v1')) return next(error);
  const seen = error === NOWHERE || !req.ctx ? error : asSeenBy(req.ctx.actor, error);
  const problem = seen instanceof Problem ? seen : asProblem(seen);
  if (!problem) req.ctx?.parts.log.error({ err: error, requestId: req.ctx.requestId }, 'a page failed');
  if (problem?.code === 'not-signed-in')
    return res.redirect(303, paths.signIn(req.method === 'GET' ? req.originalUrl : undefined));
  const again = sentForm(req, problem?.code ?? 'internal');
  if (problem?.code === 'step-up-required' && !again) return res.redirect(303, paths.confirm(cameFrom(req)));
  if (problem?.retryAfter) res.set('Retry-After', String(problem.retryAfter));
  await sendProblem(res, problem, again);
};

/** The page itself, or the one whose form was sent. */
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

const sendProblem = (res: Response, problem: Problem | undefined, again?: SentForm) =>
  send(
    res,
    <ProblemPage
      code={problem?.code ?? 'internal'}
      errors={problem?.errors ?? []}
      again={again}
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

interface Props {
  code: string;
  errors: readonly FieldError[];
  again: SentForm | undefined;
  requestId: string;
}

function ProblemPage({ code, errors, again, requestId }: Props) {
  const { t, signedIn } = useReader();
  const title = wordFor(t, 'problem', code);
  return (
    <Layout title={title} refused>
      <h1>{title}</h1>
      {again ? (
        <SendAgain form={again} first={!signedIn ? 'signIn' : code === 'step-up-required' ? 'confirm' : undefined} />
      ) : (
        <p>{wordFor(t, 'remedy', REMEDIES.includes(code) ? code : 'other')}</p>
      )}
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
