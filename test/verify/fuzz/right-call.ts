import type { Call } from './call.js';
import type { Member } from './crew.js';
import type { Endpoint, Json, Schema } from './endpoints.js';
import { exampleOf } from './examples-from-schema.js';
import { idsOf, knownValues, type Ids } from './known-values.js';

export interface Circumstances {
  ids: Ids;
  /** Which of several things that could be named: the next one each time. */
  turn: number;
  /** By token; else by cookie. */
  byToken: boolean;
}

/** What this member would send to the endpoint, meaning well. */
export function rightCall(
  endpoint: Endpoint,
  member: Member,
  { ids, turn, byToken }: Circumstances,
  schemas: Record<string, Schema>,
): Call {
  const known = knownValues(ids, { member, turn, path: endpoint.path });
  const example = (schema: Schema, name: string) => exampleOf(schema, name, known, schemas);
  const text = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));
  const named = (where: string) => endpoint.parameters.filter((parameter) => parameter.in === where);
  return {
    endpoint,
    path: Object.fromEntries(named('path').map(({ name, schema }) => [name, inPath(name, schema)])),
    query: Object.fromEntries(
      named('query')
        .filter(({ name }) => name !== 'cursor')
        .map(({ name, schema }) => [name, text(example(schema, name))]),
    ),
    headers: named('header')
      .filter(({ required }) => required)
      .map(({ name }) => [name, name === 'If-Match' ? '*' : 'x']),
    body: endpoint.body && example(endpoint.body, ''),
    credentials: byToken ? member.bearer : member.cookie(),
  };

  /** `{id}` says nothing by itself; the choice or the step before it does. */
  function inPath(name: string, schema: Schema): string {
    if (schema.enum) return text(schema.enum[turn % schema.enum.length]!);
    if (name !== 'id') return text(example(schema, name));
    const steps = endpoint.path.split('/');
    const before = steps[steps.indexOf('{id}') - 1] ?? '';
    const kinds = named('path').find((each) => `{${each.name}}` === before)?.schema.enum as string[] | undefined;
    const found = idsOf(ids, kinds ? kinds[turn % kinds.length]! : before.replace(/s$/, ''));
    return found?.[turn % found.length] ?? text(example(schema, name));
  }
}
