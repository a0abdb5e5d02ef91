import { z } from 'zod';
import * as field from '../platform/fields.js';

/** Every refusal carries a code, so that it can be counted, and may carry a word of explanation. */
export const reasonFields = <const R extends readonly [string, ...string[]]>(codes: R) => ({
  reason: z.enum(codes),
  note: field.text(2000).optional(),
});

export interface Reason {
  code?: string;
  note?: string | undefined;
}
