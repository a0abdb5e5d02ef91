import { corpus } from './spoilt-values.js';
import type { Answer, Sent } from './wire.js';

/** An answer takes at most so long, twice over: once may be the machine's doing. */
export const PATIENT_MS = 2_000;

/** Of the inside: traces, paths of sources, and words of PostgreSQL and TypeORM. */
const INSIDE = [
  /\bat [\w.<>$ ]+ \(?(?:file:|\/)[^\s)]+:\d+:\d+/,
  /node_modules|node:internal|\/(?:server|dist|web|workers)\/[\w/-]+\.[jt]sx?\b/,
  /QueryFailedError|EntityNotFoundError|TypeError|ReferenceError|RangeError|ZodError|SyntaxError/,
  /syntax error at or near|invalid input syntax for|violates (?:\w+[ -])+constraint|duplicate key value|current transaction is aborted/,
  /(?:relation|column|function) "?[\w.]+"?(?:\([^)]*\))? does not exist|permission denied for|row-level security/,
  /\b(?:SELECT [\w.*", ]+ FROM|INSERT INTO [\w"]+ \(|UPDATE "?\w+"? SET|DELETE FROM "?\w+) /,
  /Cannot read propert|is not a function|is not iterable|undefined is not|Unexpected token|Unexpected end of JSON/,
];

/** Everything that is wrong with an answer, whatever was asked. */
export function faultsOf(sent: Sent, answer: Answer, codes: Set<string>): string[] {
  const { status, headers, text, ms, fault } = answer;
  const faults: string[] = fault ? [fault] : [];
  if (status === 0 && !fault && !sent.raw) faults.push('the connection was closed without an answer');
  if (status >= 500) faults.push(`status ${status}`);
  if (ms > PATIENT_MS) faults.push('slow');
  if (headers['x-injected'] !== undefined) faults.push('a header was injected');
  if (
    text.includes('pollutedByFuzz') &&
    !sent.body?.includes('pollutedByFuzz') &&
    !sent.target.includes('pollutedByFuzz')
  )
    faults.push('a prototype was polluted');
  for (const pattern of INSIDE) {
    const found = pattern.exec(text)?.[0];
    if (found && !isEcho(found, sent)) faults.push(`tells of its inside: ${found.slice(0, 120)}`);
  }
  const isApi = sent.target.startsWith('/api/v1');
  if (isApi && status >= 400 && status < 500 && sent.method !== 'HEAD') faults.push(...notInWords(answer, codes));
  if (headers['content-type']?.startsWith('text/html')) faults.push(...unescaped(sent, text));
  return faults;
}

/** It came from outside: from this request, or was stored by one before. */
const isEcho = (found: string, { target, body, headers }: Sent) =>
  corpus.includes(found) ||
  target.includes(found) ||
  body?.includes(found) === true ||
  headers.some(([, value]) => value.includes(found));

/** RFC 9457, with a code that the description of the API knows. */
function notInWords({ status, headers, text }: Answer, codes: Set<string>): string[] {
  if (!headers['content-type']?.startsWith('application/problem+json'))
    return [`refused as ${headers['content-type'] ?? 'nothing'}, status ${status}`];
  try {
    const body = JSON.parse(text) as { status: number; code: string };
    if (!codes.has(body.code)) return [`a code that is not known: ${String(body.code)}`];
    return body.status === status ? [] : [`says ${body.status} with status ${status}`];
  } catch {
    return ['a refusal that is no JSON'];
  }
}

const MARKUP = /<(?:script|svg|img|iframe|b|a|math|style|object|marquee)\b[^>]{4,}>/gi;

/** Markup that was sent and stands in the page as markup. */
function unescaped({ body, target }: Sent, page: string): string[] {
  const sent = [body?.toString() ?? '', target].map((text) => decoded(text)).join('\n');
  const markup = [...sent.slice(0, 20_000).matchAll(MARKUP)].map(([found]) => found);
  return markup.filter((found) => page.includes(found)).map((found) => `markup came through: ${found.slice(0, 80)}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
