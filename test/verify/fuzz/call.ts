import type { Endpoint, Json } from './endpoints.js';
import { jsonWith } from './examples-from-schema.js';
import { percentEncoded, type SpoiltValue } from './spoilt-values.js';
import type { Sent } from './wire.js';

/** A request to an endpoint that is right, as far as can be known, and is still to be spoilt. */
export interface Call {
  endpoint: Endpoint;
  path: Record<string, string>;
  query: Record<string, string>;
  headers: [string, string][];
  body: Json | undefined;
  /** Who sends it. */
  credentials: [string, string][];
}

const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];

/** One place of the call taken by something else. */
export interface Change {
  path?: { name: string; encoded: string };
  query?: { name: string; value: SpoiltValue };
  body?: { at: string[]; value: SpoiltValue };
}

export function sentBy(call: Call, { path, query, body }: Change = {}): Sent {
  const address = call.endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    path?.name === name ? path.encoded : percentEncoded({ text: call.path[name] ?? '' }),
  );
  const asked = Object.entries(call.query)
    .filter(([name]) => name !== query?.name)
    .map(([name, text]) => `${name}=${percentEncoded({ text })}`);
  if (query?.value.json) asked.push(`${query.name}=${percentEncoded(query.value)}`);
  const hasBody = call.body !== undefined;
  return {
    method: call.endpoint.method,
    target: `/api/v1${address}${asked.length ? `?${asked.join('&')}` : ''}`,
    headers: [...call.credentials, ...call.headers, ...(hasBody ? [JSON_TYPE] : [])],
    ...(hasBody ? { body: body ? jsonWith(call.body!, body.at, body.value.json) : jsonOf(call.body!) } : {}),
  };
}

const jsonOf = (value: Json) => Buffer.from(JSON.stringify(value));
