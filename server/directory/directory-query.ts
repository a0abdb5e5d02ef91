import { z } from 'zod';
import { isCountry } from '../codes/index.js';
import { organisationKinds } from '../organisations/index.js';
import { pageQuery } from '../platform/http/keyset.js';

/** What one looks for: a kind of organisation, or the institutions that are verified centres of excellence. */
export const directoryKinds = ['focal_point', 'centre', ...organisationKinds.filter((kind) => kind !== 'focal_point')];

/** What a form leaves blank does not filter. */
const blankIsNone = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What an address of the directory may say. */
export const directoryQuery = z.object({
  ...pageQuery,
  q: z
    .string()
    .transform((text) => text.trim().normalize('NFC').toWellFormed())
    .pipe(
      z
        .string()
        .max(200, 'At most 200 characters')
        .refine((text) => !/\p{Cc}/u.test(text), 'Contains control characters'),
    )
    .default(''),
  country: blankIsNone(z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code')),
  kind: blankIsNone(z.string().refine((kind) => directoryKinds.includes(kind), `One of: ${directoryKinds.join(', ')}`)),
  sdg: blankIsNone(z.string().regex(/^([1-9]|1[0-7])$/, 'Not the number of a Sustainable Development Goal')),
});

/** What is asked of the directory: words of a name, and one value of each filter. */
export type DirectoryQuestion = Pick<z.output<typeof directoryQuery>, 'q' | 'country' | 'kind' | 'sdg'>;
