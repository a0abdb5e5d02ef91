import { z } from 'zod';
import {
  canonicalLanguage,
  isCountry,
  isGrouping,
  isLanguageTag,
  isRegion,
  isSdgTarget,
  isSector,
  sdgGoal,
} from '../codes/index.js';
import * as field from '../platform/fields.js';
import { moneyRange } from './money-field.js';
import { confidentialities, costItems, levels, modalities, urgencies } from './listing.js';

const language = z
  .string()
  .max(35)
  .refine(isLanguageTag, 'Not a BCP 47 language tag')
  .transform((tag) => canonicalLanguage(tag)!);
const country = z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code');
const sector = field.number(z.number('Not an OECD-DAC purpose code').refine(isSector, 'Not an OECD-DAC purpose code'));
const sdg = z
  .string()
  .refine(
    (code) => isSdgTarget(code) || (/^\d{1,2}$/.test(code) && sdgGoal(Number(code)) !== undefined),
    'Not an SDG goal or target',
  );

/** The fields that all kinds share, as they are sent. Absent means unchanged, null means cleared. */
export const listingFields = {
  language,
  title: field.line(200),
  summary: field.text(3000),
  sectors: field.list(sector, 10),
  sdgs: field.list(sdg, 20),
  skills: field.list(field.line(120), 40),
  languages: field.list(language, 20),
  interpreter: z.boolean().nullable(),
  modalities: field.list(z.enum(modalities), modalities.length),
  places: field.list(country, 50),
  eligible: z.strictObject({
    countries: field.list(country, 250).default([]),
    groupings: field.list(z.string().refine(isGrouping, 'Not a grouping; see /api/v1/codes/groupings'), 50).default([]),
    regions: field.list(z.string().refine(isRegion, 'Not an M49 region code'), 50).default([]),
    note: field.text(500).nullish(),
  }),
  startsOn: field.date.nullable(),
  endsOn: field.date.nullable(),
  durationDays: field.count(10_000).nullable(),
  seats: field.count(100_000).nullable(),
  amount: moneyRange.nullable(),
  costShares: z
    .array(
      z.strictObject({
        item: z.enum(costItems),
        payer: z.enum(['requester', 'provider', 'donor']),
        form: z.enum(['cash', 'in_kind']),
      }),
    )
    .max(40),
  level: z.enum(levels).nullable(),
  experienceYears: field.number(z.int('Enter a whole number').min(0).max(80)).nullable(),
  planAlignment: field.text(1000).nullable(),
  urgency: z.enum(urgencies),
  confidentiality: z.enum(confidentialities),
  validUntil: field.date.nullable(),
};

/** A change of these does not need the focal point again; a change of any other published field does. */
export const minorFields: readonly string[] = [
  'skills',
  'sdgs',
  'planAlignment',
  'interpreter',
  'urgency',
  'validUntil',
  'experienceYears',
];
