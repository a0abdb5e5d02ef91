import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { listingKind } from './listing-kind.js';

/** Something a ministry or agency asks for, endorsed by its national focal point. Fields after CTCN, WIPO Match and UNV. */
export const need = listingKind({
  side: 'need',
  details: z.strictObject({
    problem: field.text(5000).optional(),
    alreadyTried: field.text(5000).optional(),
    deliverables: field.list(field.text(500), 20).optional(),
    expertiseSought: field.text(2000).optional(),
    experts: field.count(100).optional(),
    counterpartStaff: field.text(1000).optional(),
    facilities: field.text(1000).optional(),
    beneficiaries: field.text(1000).optional(),
    inclusion: field.text(1000).optional(),
    developedWith: field.text(1000).optional(),
  }),
  required: ['sectors', 'languages'],
  requiredDetails: ['problem'],
  defaultModalities: [],
  searchable: ({ problem, expertiseSought, deliverables, alreadyTried }) => [
    problem,
    expertiseSought,
    deliverables?.join('. '),
    alreadyTried,
  ],
});
