import { z } from 'zod';
import { instant } from '../platform/http/route.js';
import { centreStatuses, organisationKinds } from './organisation.js';

/** The public shape of an organisation. Columns may change; this may only grow. */
export const organisationSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: z.string(),
    acronym: z.string().nullable(),
    country: z.string().nullable(),
    website: z.string().nullable(),
    centreStatus: z.enum(centreStatuses),
    verifiedAt: instant.nullable(),
  })
  .meta({ id: 'Organisation' });
