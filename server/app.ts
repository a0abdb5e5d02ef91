import express, { Router } from 'express';
import { pinoHttp } from 'pino-http';
import { assets } from '../web/assets/assets.js';
import { problemPage } from '../web/platform/problem-page.js';
import { pages } from '../web/router.js';
import { accessRoutes } from './access/index.js';
import { auditRoutes, checkpointRoutes } from './audit/index.js';
import {
  authRoutes,
  createPassport,
  identityRoutes,
  passkeyRoutes,
  sameOrigin,
  sessions,
  signInLimits,
  type SignIn,
} from './auth/index.js';
import { calendarRoutes } from './calendars/index.js';
import { codesRoutes } from './codes-routes.js';
import { engagementRoutes } from './engagements/index.js';
import { fileRoutes } from './files/index.js';
import { healthRoutes } from './health-routes.js';
import { listingRoutes, subjectSuggestionRoutes } from './listings/index.js';
import { matchRoutes, messageRoutes, poolRoutes, similarListingRoutes, weightsRoutes } from './matching/index.js';
import { notificationRoutes, unsubscribeRoutes } from './notifications/index.js';
import { organisationRoutes } from './organisations/index.js';
import { bodyGuard, onlyUtf8 } from './platform/http/body-guard.js';
import { openapiDocument } from './platform/http/openapi.js';
import { loggedAnswer, loggedError, loggedRequest } from './platform/log.js';
import { nothingHere, problemHandler } from './platform/http/problem-handler.js';
import { rateLimit } from './platform/http/rate-limit.js';
import { noteProblems, recordRefusals } from './platform/http/record-refusals.js';
import { requestContext } from './platform/http/request-context.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { Problem } from './problems.js';
import { problemRoutes } from './problem-routes.js';
import type { Runtime } from './runtime.js';
import { privacyRoutes } from './privacy/index.js';
import { balanceRoutes } from './reporting/index.js';
import { savedSearchRoutes } from './saved-searches/index.js';
import { searchRoutes } from './search/index.js';
import { VERSION } from './version.js';
import { webhookRoutes } from './webhooks/index.js';

/** The composition root: middleware in order, then routers. Read this first. */
export function createApp(runtime: Runtime) {
  const { config, pool, parts, log, context } = runtime;
  const passport = createPassport(context);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.locals['signIn'] = { passport, limits: signInLimits(pool), context } satisfies SignIn;

  app.use(securityHeaders(parts.baseUrl));
  app.use(healthRoutes(runtime));
  app.use(requestContext(runtime.context));
  app.use(recordRefusals());
  app.use(
    pinoHttp({
      logger: log,
      serializers: { req: loggedRequest, res: loggedAnswer, err: loggedError },
      customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'debug'),
      genReqId: (_req, res) => String(res.getHeader('x-request-id')),
    }),
  );
  app.use(assets); // Nobody's session is looked up for them.
  app.use(unsubscribeRoutes); // A mail client posts here: no cookie, no origin.
  app.use(sessions(context, parts.secret, parts.baseUrl));
  app.use(passport.session());
  app.use(bearer);
  app.use((req, _res, next) => {
    if (req.user) req.ctx = runtime.context(req.user.actor, req.ctx.requestId);
    next();
  });
  app.use(rateLimit(config.RATE_LIMIT));
  app.use(
    onlyUtf8,
    express.json({ limit: '256kb' }),
    express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 500 }),
    bodyGuard,
    sameOrigin(() => parts.baseUrl),
  );

  app.use('/api/v1', api);
  app.use(problemRoutes);
  app.use(checkpointRoutes);
  app.use(pages);
  app.use(noteProblems, problemPage);
  app.use(nothingHere, problemHandler);
  return app;

  /** A token that is sent must be good; a wrong one never falls back to the session. */
  function bearer(req: express.Request, res: express.Response, next: express.NextFunction) {
    if (!req.get('authorization')) return next();
    passport.authenticate('bearer', { session: false, failWithError: true })(req, res, (error?: unknown) =>
      next(
        error && (error as { status?: number }).status
          ? new Problem('not-signed-in', 'The bearer token is unknown, expired or revoked')
          : error,
      ),
    );
  }
}

const api = Router()
  .get('/', (_req, res) => res.redirect('/api'))
  .get('/openapi.json', (req, res) => void res.json(openapiDocument(req.ctx.parts.baseUrl, VERSION)))
  .use((_req, res, next) => {
    res.set('Cache-Control', 'private, no-cache');
    next();
  })
  .use(authRoutes)
  .use(passkeyRoutes)
  .use(identityRoutes)
  .use(codesRoutes)
  .use(organisationRoutes)
  .use(listingRoutes)
  .use(subjectSuggestionRoutes)
  .use(searchRoutes)
  .use(savedSearchRoutes)
  .use(matchRoutes)
  .use(messageRoutes)
  .use(poolRoutes)
  .use(similarListingRoutes)
  .use(weightsRoutes)
  .use(engagementRoutes)
  .use(calendarRoutes)
  .use(accessRoutes)
  .use(balanceRoutes)
  .use(notificationRoutes)
  .use(webhookRoutes)
  .use(fileRoutes)
  .use(privacyRoutes)
  .use(auditRoutes)
  .use(nothingHere);
