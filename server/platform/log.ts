import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * One line per request and per job, with ids; never a name, an address or a secret. What is logged of a request, an
 * answer or an error is chosen here and nowhere else; everything not chosen stays out. Behind that stand the paths below
 * for what someone logs by name, and a last look at the line itself.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      serializers: { req: loggedRequest, res: loggedAnswer, err: loggedError },
      redact: { paths: [...SECRET_FIELDS, ...SECRET_FIELDS.map((field) => `*.${field}`), ...HEADERS], censor: HIDDEN },
      hooks: { streamWrite: withoutSecrets },
    },
    destination ?? pino.destination(1),
  );

const HIDDEN = '[hidden]';
const SECRET_FIELDS = ['password', 'token', 'secret', 'otp', 'cookie', 'authorization', 'parameters', 'body'];
const HEADERS = ['headers', '*.headers'];

interface Requested {
  id?: unknown;
  method?: string;
  url?: string;
  originalUrl?: string;
}

/** For pino-http, which hands over its own picture of a request. */
export const loggedRequest = ({ id, method, url, originalUrl }: Requested) => ({
  id,
  method,
  path: loggedPath(originalUrl ?? url ?? ''),
});

export const loggedAnswer = ({ statusCode }: { statusCode?: number }) => ({ statusCode });

/**
 * The path alone: what stands behind `?` may be anything. A long part of it that is no id is a link's secret: of a
 * reset, an invitation, an unsubscription.
 */
export const loggedPath = (url: string) =>
  url
    .split('?')[0]!
    .split('/')
    .map((part) => (part.length > 40 || (part.length >= 16 && !PLAIN.test(part)) ? HIDDEN : part))
    .join('/')
    .slice(0, 200);

const PLAIN = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[a-z]+(-[a-z]+)*|[a-z]+(-[a-z]+)*\.(css|js|json|svg|png))$/i;

interface Failure {
  name?: string;
  type?: string;
  message?: string;
  stack?: string;
  code?: unknown;
  cause?: unknown;
}

/** Not its other properties: an error of a query holds the values that were to be stored. */
export function loggedError(error: unknown, depth = 0): object {
  const { name, type, message, stack, code, cause } = (error ?? {}) as Failure;
  return {
    type: type ?? name,
    message,
    stack,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause && depth < 3 ? { cause: loggedError(cause, depth + 1) } : {}),
  };
}

/** Tokens and secrets by their shape, and whatever stands behind `?` in an address. */
const withoutSecrets = (line: string) =>
  line
    .replace(/\b(bdg_|whsec_|Bearer |Basic )[\w+/=.~-]{6,}/g, `$1${HIDDEN}`)
    .replace(/((?:https?:\/\/|\/)[^\s"'?\\]*)\?[^\s"'\\]+/g, `$1?${HIDDEN}`)
    .replace(/\/\/[^\s"'/@\\]+@/g, `//${HIDDEN}@`);
