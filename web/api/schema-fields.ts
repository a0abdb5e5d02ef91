import type { oas31 } from 'zod-openapi';
import type { Schema } from './api-description.js';

export interface SchemaField {
  /** With its parents: `organisation.name`, `reasons[].code`. */
  name: string;
  type: TypeText;
  required: boolean;
  meaning: string | undefined;
}

/** A type in words; `object` names one that is described on its own. */
export interface TypeText {
  text: string;
  object?: string | undefined;
}

const isReference = (schema: Schema): schema is oas31.ReferenceObject => '$ref' in schema;

export const objectName = (schema: Schema): string | undefined =>
  isReference(schema) ? schema.$ref.split('/').at(-1) : undefined;

/** The fields of an object, those of unnamed objects inside it included. */
export function fieldsOf(schema: Schema, prefix = ''): SchemaField[] {
  if (isReference(schema)) return [];
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix + key;
    const { inner, suffix } = innermost(property);
    return [
      { name, type: typeOf(property), required: required.includes(key), meaning: meaningOf(property) },
      ...fieldsOf(inner, `${name}${suffix}.`),
    ];
  });
}

/** "text", "date-time or null", "list of Listing", "need | fund". */
export function typeOf(schema: Schema): TypeText {
  const name = objectName(schema);
  if (name) return { text: name, object: name };
  const plain = schema as oas31.SchemaObject;
  const either = plain.anyOf ?? plain.oneOf;
  if (either) {
    const types = either.map((each) => typeOf(each as Schema));
    return { text: types.map(({ text }) => text).join(' or '), object: types.find(({ object }) => object)?.object };
  }
  if (plain.enum) return { text: plain.enum.map(String).join(' | ') };
  if (plain.const !== undefined) return { text: String(plain.const) };
  const types = [plain.type ?? 'any'].flat();
  if (types.includes('array') && plain.items) {
    const { text, object } = typeOf(plain.items as Schema);
    return { text: `list of ${text}${types.includes('null') ? ' or null' : ''}`, object };
  }
  return { text: types.map((type) => (type === 'string' ? (plain.format ?? 'text') : type)).join(' or ') };
}

/** Names of the objects a schema speaks of, and those they speak of. */
export function objectsIn(schemas: Schema[], objects: Record<string, Schema>, found = new Set<string>()): Set<string> {
  for (const schema of schemas)
    for (const [, name] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (!name || found.has(name)) continue;
      found.add(name);
      if (objects[name]) objectsIn([objects[name]], objects, found);
    }
  return found;
}

/** The object in a list or beside null, where its fields are. */
function innermost(schema: Schema): { inner: Schema; suffix: string } {
  if (isReference(schema)) return { inner: schema, suffix: '' };
  const beside = (schema.anyOf ?? []).find((each) => 'properties' in each || 'items' in each);
  if (beside) return innermost(beside as Schema);
  if (!schema.items) return { inner: schema, suffix: '' };
  const { inner, suffix } = innermost(schema.items as Schema);
  return { inner, suffix: `[]${suffix}` };
}

const meaningOf = (schema: Schema) => (schema as { description?: string }).description;
