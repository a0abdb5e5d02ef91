import { z } from 'zod';

interface Json {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  $ref?: string;
  $defs?: Record<string, Json>;
}

/** Something this schema takes: what it requires and no more. */
export function exampleOf(schema: z.ZodType): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return example(root, root);
}

function example(json: Json, root: Json): unknown {
  if (json.$ref) return example(root.$defs?.[json.$ref.split('/').at(-1)!] ?? {}, root);
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  const choice = json.anyOf ?? json.oneOf ?? json.allOf;
  if (choice) return example(choice[0]!, root);
  if (json.type === 'object' || json.properties)
    return Object.fromEntries(
      (json.required ?? []).map((name) => [name, example(json.properties?.[name] ?? {}, root)]),
    );
  if (json.type === 'array') return Array.from({ length: json.minItems ?? 1 }, () => example(json.items ?? {}, root));
  if (json.type === 'integer' || json.type === 'number') return Math.max(json.minimum ?? 1, 1);
  if (json.type === 'boolean') return true;
  return text(json);
}

function text({ format, minLength = 0 }: Json): string {
  if (format === 'uuid') return '0197f000-0000-7000-8000-000000000000';
  if (format === 'date') return '2027-02-01';
  if (format === 'email') return 'someone@example.org';
  if (format === 'uri') return 'https://example.org/';
  if (format === 'date-time') return '2027-02-01T00:00:00Z';
  return 'Words enough to be an example'.padEnd(minLength, '.');
}
