import { sentBy, type Call, type Change } from './call.js';
import { pathsIn } from './examples-from-schema.js';
import { addressSpoilings, bodySpoilings, headerSpoilings, methodSpoilings, type Spoiling } from './spoilt-http.js';
import {
  leftOut,
  listedTexts,
  naughtyTexts,
  percentEncoded,
  value,
  wrongTypes,
  type SpoiltValue,
} from './spoilt-values.js';
import type { Sent } from './wire.js';

/** A place in a request and everything that can be put there. */
export interface Field {
  name: string;
  size: number;
  /** The n-th way to spoil it. */
  nth(n: number): { name: string; sent(call: Call): Sent };
}

/** In turn from each list, so that however few are taken there is something of each. */
type Lists = (readonly SpoiltValue[])[];

const inAddresses: SpoiltValue[] = wrongTypes.filter(({ json }) => json && json.length < 5_000);

/** Fields that requests have not, and had better not listen to. */
const UNKNOWN = [
  'role', 'roles', 'organisationId', 'state', 'approvedBy', 'id', 'version', 'createdAt', 'country', 'ownerId',
  'isAdmin', 'personId', 'actorId', 'endorsedVersion', 'illustrative', 'scopes', 'price', 'status', 'fresh', '$where',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', '',
]; // prettier-ignore

/** Every field of the request: in the path, in the query, in the headers, in the body at any depth, and the request whole. */
export function fieldsOf(call: Call, cursors: () => readonly string[]): Field[] {
  const { endpoint, body } = call;
  const named = (where: string) => endpoint.parameters.filter((parameter) => parameter.in === where);
  const inBody = body === undefined ? [] : pathsIn(body).filter((at) => !at.some((step) => Number(step) > 0));
  return [
    ...named('path').map(({ name }) => valueField(`path ${name}`, [naughtyTexts, inAddresses, listedTexts], (value) => ({ path: { name, encoded: percentEncoded(value) } }))),
    ...named('query').flatMap(({ name }) => [
      valueField(`query ${name}`, [naughtyTexts, inAddresses, listedTexts], (value) => ({ query: { name, value } })),
      ...(name === 'cursor' ? [cursorField(cursors)] : []),
    ]),
    ...inBody.map((at) => valueField(`body /${at.join('/')}`, [wrongTypes, naughtyTexts, [leftOut, ...listedTexts]], (value) => ({ body: { at, value } }))),
    ...(body === undefined ? [] : [unknownFields(inBody)]),
    spoilingField('the body', bodySpoilings),
    spoilingField('a header', headerSpoilings),
    spoilingField('the address', addressSpoilings),
    spoilingField('the method', methodSpoilings),
  ]; // prettier-ignore
}

function valueField(name: string, lists: Lists, change: (value: SpoiltValue) => Change): Field {
  const longest = Math.max(...lists.map(({ length }) => length));
  return {
    name,
    size: longest * lists.length,
    nth(n) {
      const list = lists[n % lists.length]!;
      const value = list[Math.floor(n / lists.length) % list.length]!;
      return { name: value.name, sent: (call) => sentBy(call, change(value)) };
    },
  };
}

const spoilingField = (name: string, spoilings: readonly Spoiling[]): Field => ({
  name,
  size: spoilings.length,
  nth(n) {
    const { name, spoil } = spoilings[n % spoilings.length]!;
    return { name, sent: (call) => spoil(sentBy(call)) };
  },
});

/** Cursors that other lists and other people were given, and what becomes of them when a letter is changed. */
function cursorField(cursors: () => readonly string[]): Field {
  const edits: ((cursor: string) => string)[] = [
    (cursor) => cursor,
    (cursor) => `${cursor}A`,
    (cursor) => cursor.slice(0, -1),
    (cursor) => cursor.replace('.', ''),
    (cursor) => cursor.replace(/^./, 'Z'),
    (cursor) => cursor.split('.').toReversed().join('.'),
    (cursor) => `${cursor}.${cursor}`,
    (cursor) => cursor.toUpperCase(),
  ];
  return {
    name: 'query cursor of another list',
    size: 40,
    nth(n) {
      const known = cursors();
      const cursor = known[Math.floor(n / edits.length) % Math.max(1, known.length)] ?? 'W10.AAAAAAAAAAAAAAAAAAAAAA';
      const edited = edits[n % edits.length]!(cursor);
      return {
        name: `cursor ${edited}`,
        sent: (call) => sentBy(call, { query: { name: 'cursor', value: value('a cursor', edited) } }),
      };
    },
  };
}

/** At the top and inside every object of the body. */
function unknownFields(inBody: string[][]): Field {
  const objects = [[], ...new Set(inBody.map((at) => at.slice(0, -1).join('\n')))]
    .map((at) => (typeof at === 'string' ? at.split('\n').filter(Boolean) : at))
    .slice(0, 12);
  const values = [value('administrator', 'administrator'), value('one', 1), value('null', null), ...wrongTypes];
  return {
    name: 'unknown fields of the body',
    size: objects.length * UNKNOWN.length,
    nth(n) {
      const step = UNKNOWN[n % UNKNOWN.length]!;
      const at = [...objects[Math.floor(n / UNKNOWN.length) % objects.length]!, step];
      const put = values[n % 3 === 0 ? n % values.length : n % 3]!;
      return { name: `/${at.join('/')}: ${put.name}`, sent: (call) => sentBy(call, { body: { at, value: put } }) };
    },
  };
}
