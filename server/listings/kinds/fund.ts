import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { listingKind } from './listing-kind.js';

/** A funding window of a triangular donor. Rules after the Pérez-Guerrero Trust Fund and the German-LAC Regional Fund. */
export const fund = listingKind({
  side: 'fund',
  details: z.strictObject({
    theme: field.text(2000).optional(),
    minCountries: field.count(50).optional(),
    /** Own contribution the partners must bring, per cent of the total. */
    minMatchPercent: field.number(z.number().min(0).max(100)).optional(),
    deadline: field.date.optional(),
    whoMayApply: field.text(2000).optional(),
    conditions: field.text(2000).optional(),
  }),
  required: ['languages'],
  requiredDetails: [],
  defaultModalities: ['funding'],
  searchable: ({ theme, whoMayApply, conditions }) => [theme, whoMayApply, conditions],
});
