import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { listingKind } from './listing-kind.js';

/** A course for participants of third countries. Fields after JICA's General Information and the SCP course page. */
export const training = listingKind({
  side: 'offer',
  details: z.strictObject({
    background: field.text(5000).optional(),
    objectives: field.list(field.text(500), 20).optional(),
    modules: field.list(field.text(500), 40).optional(),
    format: z.enum(['in_person', 'online', 'blended']).optional(),
    qualifications: field.text(2000).optional(),
    applicationDeadline: field.date.optional(),
    maxPerCountry: field.count(1000).optional(),
    conditions: field.text(2000).optional(),
  }),
  required: ['sectors', 'languages'],
  requiredDetails: [],
  defaultModalities: ['training'],
  searchable: ({ background, objectives, modules }) => [objectives?.join('. '), modules?.join('. '), background],
});
