import { z } from 'zod';
import { canonicalLanguage, isCountry, isGrouping, isRegion, isSdgTarget, isSector, sdgGoal } from '../codes/index.js';
import { kindNames, modalities } from '../listings/index.js';
import * as field from '../platform/fields.js';
import { pageQuery } from '../platform/http/keyset.js';
import type { FacetName } from './facets.js';
import { sorts } from './search-engine.js';
import { primary } from './search-document.js';

const blankIs = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema);
const blankIsNone = <S extends z.ZodType>(schema: S) => blankIs(schema.optional());

/** Repeated (`kind=need&kind=fund`) or divided by commas; what a form leaves blank does not filter. */
const codes = (isKnown: (code: string) => boolean, unknown: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [...new Set([given].flat().flatMap((text) => text.split(',').map((code) => code.trim())))])
    .transform((all) => all.filter((code) => code !== ''))
    .pipe(z.array(z.string().refine(isKnown, unknown)).max(50, 'At most 50'))
    .optional();

const oneOf = (names: readonly string[]) => codes((code) => names.includes(code), `One of: ${names.join(', ')}`);
const isSdg = (code: string) => isSdgTarget(code) || (/^[1-9]\d?$/.test(code) && sdgGoal(Number(code)) !== undefined);

const filters = {
  kind: oneOf(kindNames),
  country: codes(isCountry, 'Not an ISO 3166-1 alpha-3 country code'),
  region: codes(isRegion, 'Not an M49 region code'),
  grouping: codes(isGrouping, 'Not a grouping; see /api/v1/codes/groupings'),
  sector: codes((code) => /^\d{3,5}$/.test(code) && isSector(Number(code)), 'Not an OECD-DAC purpose code'),
  sdg: codes(isSdg, 'Not an SDG goal or target'),
  language: codes((tag) => canonicalLanguage(tag) !== undefined, 'Not a BCP 47 language tag').transform((tags) =>
    tags?.map((tag) => primary(canonicalLanguage(tag)!)),
  ),
  modality: oneOf(modalities),
} satisfies Record<FacetName, z.ZodType>;

/** What an address of a search may say, in the API and on the page alike. */
export const searchQuery = z
  .object({
    ...pageQuery,
    q: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().max(200, 'At most 200 characters'))
      .default('')
      .describe('Words, and "phrases" in quotes; all must be found. Any language'),
    ...filters,
    from: blankIsNone(field.date),
    until: blankIsNone(field.date),
    sort: blankIs(z.enum(sorts).default('relevance')).describe(
      'Without words, the most relevant are the newest. What has no deadline, or a past one, comes last',
    ),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], message: 'Before `from`' });
