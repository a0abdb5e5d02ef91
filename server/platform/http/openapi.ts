import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problems } from '../../problems.js';
import { routeSpecs, type RouteSpec } from './route.js';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [string, ...string[]]),
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string().optional(),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string(), in: z.enum(['query', 'path', 'header']).optional() }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

const fileBody = z.object({ file: z.string().meta({ format: 'binary' }) });

/** The API description, made from the same schemas that check the requests. */
export function openapiDocument(baseUrl: string, version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const spec of routeSpecs) (paths[spec.path] ??= {})[spec.method] = operation(spec);
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Bandung',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Needs, expertise, training, practices and funds of the South: found, matched, followed through.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'bandung_session' },
      },
    },
  });
}

function operation(spec: RouteSpec): ZodOpenApiOperationObject {
  const repeatable = spec.method !== 'get' && spec.repeatable !== false;
  const headers = z.object({
    ...(spec.ifMatch ? { 'If-Match': z.string().describe('ETag of the version being changed') } : {}),
    ...(repeatable
      ? { 'Idempotency-Key': z.string().max(255).optional().describe('Makes the request safe to repeat') }
      : {}),
  });
  return {
    operationId: `${spec.method}${spec.path.replace(/\W+/g, '_')}`,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    ...(spec.access === 'signed-in' ? { security: [{ bearer: [] }, { session: [] }] } : {}),
    requestParams: {
      ...(spec.params ? { path: spec.params as z.ZodObject } : {}),
      ...(spec.query ? { query: spec.query as z.ZodObject } : {}),
      ...(Object.keys(headers.shape).length > 0 ? { header: headers } : {}),
    },
    ...(spec.takesFile
      ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: fileBody } } } }
      : {}),
    ...(spec.body ? { requestBody: { required: true, content: { 'application/json': { schema: spec.body } } } } : {}),
    responses: {
      [String(spec.status ?? (spec.response ? 200 : 204))]: spec.response
        ? { description: 'Done', content: { 'application/json': { schema: spec.response } } }
        : { description: 'Done' },
      default: {
        description: 'Refused, with the reason',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
}
