import fc from 'fast-check';
import type { Json, Schema } from './endpoints.js';

/** What a field of this name is in this world; `undefined` leaves it to the schema. */
export type Known = (name: string, schema: Schema) => Json | undefined;

/** A value the schema takes: every optional field is there, lists have one or two items, the first of each choice is taken. */
export function exampleOf(schema: Schema, name: string, known: Known, schemas: Record<string, Schema>): Json {
  const inner = (of: Schema, as = name) => exampleOf(of, as, known, schemas);
  if (schema.$ref) return inner(schemas[schema.$ref.split('/').at(-1)!] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return asKnown() ?? schema.enum[0]!;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return inner(choices.find(({ type }) => type !== 'null') ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => inner(part) as object));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((each) => each !== 'null');
  if (type === 'object' || schema.properties) return asKnown() ?? objectOf();
  if (type === 'array') return asKnown() ?? [inner(schema.items ?? {})];
  return asKnown() ?? plain(type, schema);

  function asKnown(): Json | undefined {
    const value = known(name, schema);
    return value !== undefined && (!schema.enum || schema.enum.includes(value)) ? value : undefined;
  }

  function objectOf() {
    const entries = Object.entries(schema.properties ?? {}).map(([key, of]) => [key, inner(of, key)] as const);
    return Object.fromEntries(entries);
  }
}

function plain(type: string | undefined, schema: Schema): Json {
  const {
    minimum = -Infinity,
    exclusiveMinimum = -Infinity,
    maximum = Infinity,
    minLength = 0,
    maxLength = Infinity,
  } = schema;
  if (schema.default !== undefined) return schema.default;
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.min(Math.max(1, minimum, exclusiveMinimum + 1), maximum);
  if (schema.format && schema.format in formats) return formats[schema.format]!;
  if (schema.pattern) return matching(schema.pattern);
  return 'Banana fibre for livelihoods in the hills'.slice(0, maxLength).padEnd(minLength, '.');
}

const formats: Record<string, string> = {
  uuid: '0197f000-0000-7000-8000-000000000000',
  email: 'sita.gurung@example.org',
  uri: 'https://example.org/hook',
  date: '2027-03-15',
  'date-time': '2027-03-15T09:00:00Z',
};

/** Some text the pattern takes: always the same one. */
function matching(pattern: string): string {
  const [text] = fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 });
  return text ?? '';
}

/** The steps to every value inside, the outer ones first. */
export function pathsIn(value: Json, at: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])]);
}

/** JSON with these bytes instead of what stands at the path, which may be one that is not there yet. */
export function jsonWith(value: Json, path: string[], bytes: Buffer | undefined): Buffer {
  const [step, ...rest] = path;
  if (step === undefined) return bytes ?? Buffer.alloc(0);
  const isList = Array.isArray(value);
  const entries: [string, Json][] = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (!entries.some(([key]) => key === step)) entries.push([step, null]);
  const parts = entries
    .filter(([key]) => !(key === step && rest.length === 0 && bytes === undefined))
    .map(([key, inner]) =>
      Buffer.concat([
        Buffer.from(isList ? '' : `${JSON.stringify(key)}:`),
        key === step ? jsonWith(inner, rest, bytes) : Buffer.from(JSON.stringify(inner)),
      ]),
    );
  const comma = Buffer.from(',');
  const joined = parts.flatMap((part, index) => (index ? [comma, part] : [part]));
  return Buffer.concat([Buffer.from(isList ? '[' : '{'), ...joined, Buffer.from(isList ? ']' : '}')]);
}

/** The same without what stands at this path. */
export function without(value: Json, path: string[]): Json {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return rest.length
      ? value.map((inner, index) => (String(index) === step ? without(inner, rest) : inner))
      : value.filter((_, index) => String(index) !== step);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key !== step ? [[key, inner]] : rest.length ? [[key, without(inner, rest)]] : [],
    ),
  );
}
