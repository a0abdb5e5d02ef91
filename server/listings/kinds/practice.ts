import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { listingKind } from './listing-kind.js';

/** Something that worked and is worth replicating elsewhere. */
export const practice = listingKind({
  side: 'offer',
  details: z.strictObject({
    problem: field.text(5000).optional(),
    whatWorked: field.text(5000).optional(),
    results: field.list(field.text(500), 20).optional(),
    replicationConditions: field.text(2000).optional(),
    replicatedIn: field.list(z.string().length(3), 100).optional(),
  }),
  required: ['sectors', 'languages'],
  requiredDetails: [],
  defaultModalities: ['practice_transfer', 'study_visit', 'expert_mission'],
  searchable: ({ whatWorked, problem, results }) => [whatWorked, problem, results?.join('. ')],
});
