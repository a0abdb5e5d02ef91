import * as field from '../platform/fields.js';

/** Why, in words that those concerned will read. */
export const statedReason = field
  .text(1000)
  .refine((text) => text.length >= 30, 'Say in at least 30 characters why; those concerned will read it');
