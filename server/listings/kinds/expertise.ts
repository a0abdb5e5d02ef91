import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { listingKind } from './listing-kind.js';

/** Experts or a team that an institution can send or put at someone's service. */
export const expertise = listingKind({
  side: 'offer',
  details: z.strictObject({
    background: field.text(5000).optional(),
    deliverables: field.list(field.text(500), 20).optional(),
    trackRecord: field.list(field.text(500), 20).optional(),
    referees: field.count(100).optional(),
    missionsPerYear: field.count(1000).optional(),
    availability: field.text(1000).optional(),
    conditions: field.text(2000).optional(),
  }),
  required: ['sectors', 'languages'],
  requiredDetails: [],
  defaultModalities: ['expert_mission', 'remote_advice'],
  searchable: ({ background, deliverables, trackRecord }) => [
    background,
    deliverables?.join('. '),
    trackRecord?.join('. '),
  ],
});
