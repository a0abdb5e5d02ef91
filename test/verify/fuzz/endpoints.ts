import type { Answer } from './wire.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: Json[];
  const?: Json;
  default?: Json;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  schema: Schema;
}

export interface Endpoint {
  /** `GET /listings/{listingId}` */
  name: string;
  method: string;
  path: string;
  signedIn: boolean;
  parameters: Parameter[];
  body: Schema | undefined;
}

interface Operation {
  parameters?: Parameter[];
  security?: object[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface ApiDescription {
  endpoints: Endpoint[];
  /** Every code a refusal may have. */
  codes: Set<string>;
  schemas: Record<string, Schema>;
}

/** What the application says of its own API. */
export function readDescription({ text }: Answer): ApiDescription {
  const document = JSON.parse(text) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, Schema> };
  };
  const endpoints = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      signedIn: operation.security !== undefined,
      parameters: operation.parameters ?? [],
      body: Object.values(operation.requestBody?.content ?? {})[0]?.schema,
    })),
  );
  const { schemas } = document.components;
  return { endpoints, schemas, codes: new Set(schemas['Problem']!.properties!['code']!.enum as string[]) };
}
