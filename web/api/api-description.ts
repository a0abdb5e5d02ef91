import type { oas31 } from 'zod-openapi';
import { openapiDocument } from '../../server/platform/http/openapi.js';
import { VERSION } from '../../server/version.js';

export type Schema = oas31.SchemaObject | oas31.ReferenceObject;

export interface Operation {
  method: string;
  path: string;
  summary: string;
  description: string | undefined;
  signedIn: boolean;
  parameters: oas31.ParameterObject[];
  body: Schema | undefined;
  answer: { status: string; schema: Schema | undefined };
}

export interface Group {
  /** In the address of its page. */
  slug: string;
  name: string;
  operations: Operation[];
}

export interface ApiDescription {
  address: string;
  groups: Group[];
  objects: Record<string, Schema>;
}

const made = new Map<string, ApiDescription>();

/** The OpenAPI document in the order people read; made once, since it does not change while the service runs. */
export function describeApi(baseUrl: string): ApiDescription {
  const known = made.get(baseUrl);
  if (known) return known;
  const document = openapiDocument(baseUrl, VERSION);
  const description = {
    address: document.servers?.[0]?.url ?? baseUrl,
    groups: groupsOf(document.paths ?? {}),
    objects: document.components?.schemas ?? {},
  };
  made.set(baseUrl, description);
  return description;
}

function groupsOf(paths: oas31.PathsObject): Group[] {
  const groups = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods as Record<string, oas31.OperationObject>)) {
      const name = operation.tags?.[0] ?? 'Other';
      groups.set(name, [...(groups.get(name) ?? []), operationOf(method.toUpperCase(), path, operation)]);
    }
  return [...groups].map(([name, operations]) => ({
    slug: name.toLowerCase().replace(/\W+/g, '-'),
    name,
    operations,
  }));
}

function operationOf(method: string, path: string, operation: oas31.OperationObject): Operation {
  const [status = '', response] = Object.entries(operation.responses ?? {}).find(([code]) => code !== 'default') ?? [];
  return {
    method,
    path,
    summary: operation.summary ?? '',
    description: operation.description,
    signedIn: (operation.security ?? []).length > 0,
    parameters: (operation.parameters ?? []) as oas31.ParameterObject[],
    body: schemaIn(operation.requestBody),
    answer: { status, schema: schemaIn(response) },
  };
}

const schemaIn = (holder: unknown): Schema | undefined =>
  (holder as oas31.RequestBodyObject | undefined)?.content?.['application/json']?.schema;
