import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { asProblem } from '../../server/platform/http/problem-handler.js';
import { asSeenBy } from '../../server/platform/policy.js';
import { Problem, type FieldError } from '../../server/problems.js';
import { Layout } from '../components/layout.js';
import { pageActs } from '../page-acts.js';
import { paths } from '../paths.js';
import { wordFor } from '../words/translator.js';
import { cameFrom } from './came-from.js';
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
  if (problem?.code === 'step-up-required' && !again)
    return res.redirect(303, paths.confirm(req.method === 'GET' ? req.originalUrl : cameFrom(req, paths.account())));
  if (problem?.retryAfter) res.set('Retry-After', String(problem.retryAfter));
  await sendProblem(res, problem, again);
};

const NOWHERE = new Problem('not-found');

/** An address nobody answers; programs are answered by the API's own handler. */
export const nothingHerePage: RequestHandler = (req, res, next) => {
  if (!wantsPage(req)) return next();
  const above = req.method === 'GET' ? pageAbove(req.path) : undefined;
  if (!above) throw NOWHERE;
  res.redirect(303, above);
};

const addresses = (method: string) =>
  Object.keys(pageActs)
    .filter((name) => name.startsWith(`${method} `))
    .map((name) =>
      name
        .slice(method.length + 1)
        .replaceAll('.', '\\.')
        .replace(/:\w+/g, '[^/]+'),
    )
    .map((pattern) => new RegExp(`^${pattern}$`));
const [shown, sent] = [addresses('GET'), addresses('POST')];

/** Where forms are sent there is nothing to be seen: who comes there, in another language or later, is led to the page above. */
function pageAbove(path: string): string | undefined {
  if (!sent.some((address) => address.test(path))) return undefined;
  for (let above = parentOf(path); above; above = parentOf(above))
    if (shown.some((address) => address.test(above))) return above;
  return undefined;
}

const parentOf = (path: string) => path.replace(/\/[^/]*$/, '');

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
