import { Router } from 'express';
import { z } from 'zod';
import { isCountry } from '../codes/index.js';
import * as field from '../platform/fields.js';
import { pageOf, pageQuery, keyset, toPage } from '../platform/http/keyset.js';
import { route } from '../platform/http/route.js';
import { organisationSchema } from './organisation-json.js';
import { findOrganisation, listOrganisations } from './organisation-queries.js';
import { organisationKinds } from './organisation.js';
import { organisationFields, registerOrganisation } from './register-organisation.js';
import { verifyCentre } from './verify-centre.js';

export const organisationRoutes = Router();
const params = z.object({ organisationId: field.id });
const tag = 'Organisations';

route(
  organisationRoutes,
  {
    method: 'get',
    path: '/organisations',
    tag,
    summary: 'Organisations by name',
    access: 'anyone',
    query: z.object({
      ...pageQuery,
      country: z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code').optional(),
      kind: z.enum(organisationKinds).optional(),
    }),
    response: pageOf(organisationSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listOrganisations(ctx, { ...query, after: keyset(req).read(query.cursor) });
    return toPage(req, res, rows, query.limit, (row) => [row.name, row.id]);
  },
);

route(
  organisationRoutes,
  {
    method: 'get',
    path: '/organisations/{organisationId}',
    tag,
    summary: 'One organisation',
    access: 'anyone',
    params,
    response: organisationSchema,
  },
  ({ ctx, params }) => findOrganisation(ctx, params.organisationId),
);

route(
  organisationRoutes,
  {
    method: 'post',
    path: '/organisations',
    tag,
    summary: 'Register an organisation',
    access: 'signed-in',
    body: organisationFields,
    response: organisationSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const organisation = await registerOrganisation(ctx, body);
    res.location(`/api/v1/organisations/${organisation.id}`);
    return organisation;
  },
);

route(
  organisationRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/verification',
    tag,
    summary: 'Verify a centre of excellence',
    access: 'signed-in',
    params,
    response: organisationSchema,
  },
  ({ ctx, params }) => verifyCentre(ctx, params),
);
