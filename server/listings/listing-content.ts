import { z } from 'zod';
import { parse } from '../platform/parse.js';
import { Problem } from '../problems.js';
import { kindOf, type KindName } from './kinds/listing-kinds.js';
import { listingFields, minorFields } from './listing-fields.js';
import type { Listing } from './listing.js';

const Changes = z.strictObject({ ...listingFields, details: z.record(z.string(), z.unknown()) }).partial();
export type ListingChanges = z.output<typeof Changes>;
export const listingChanges = Changes;

/** The columns an author fills in; what a version keeps and a difference compares. */
const CONTENT = [
  'language', 'title', 'summary', 'details', 'sectors', 'sdgs', 'skills', 'languages', 'interpreter', 'modalities', 'places',
  'eligibleCountries', 'eligibleGroupings', 'eligibleRegions', 'eligibilityNote', 'startsOn', 'endsOn', 'durationDays', 'seats',
  'amountMin', 'amountMax', 'currency', 'costShares', 'level', 'experienceYears', 'planAlignment', 'urgency', 'confidentiality', 'validUntil',
] as const satisfies (keyof Listing)[]; // prettier-ignore

type Content = Pick<Listing, (typeof CONTENT)[number]>;

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export const emptyContent = (): Partial<Content> => ({
  sectors: [], sdgs: [], skills: [], languages: [], modalities: [], places: [], eligibleCountries: [], eligibleGroupings: [],
  eligibleRegions: [], costShares: [], details: {}, summary: '',
}); // prettier-ignore

export const contentOf = (listing: Listing) => Object.fromEntries(CONTENT.map((key) => [key, listing[key]])) as Content;

/** Writes checked changes into the listing, and refuses what contradicts itself. */
export function applyChanges(listing: Listing, { details, eligible, amount, ...plain }: ListingChanges) {
  Object.assign(listing, definedOnly(plain));
  if (eligible)
    Object.assign(listing, {
      eligibleCountries: eligible.countries,
      eligibleGroupings: eligible.groupings,
      eligibleRegions: eligible.regions,
      eligibilityNote: eligible.note ?? null,
    });
  if (amount !== undefined)
    Object.assign(listing, amount ? textAmounts(amount) : { amountMin: null, amountMax: null, currency: null });
  if (details) listing.details = mergeDetails(listing, details);
  refuseContradictions(listing);
}

/** What must be there before it can go to the focal point; names every missing field at once. */
export function requireComplete(listing: Listing) {
  const kind = kindOf(listing.kind);
  const missing = [
    ...(listing.summary ? [] : ['summary']),
    ...kind.required.filter((key) => isEmpty(listing[key as keyof Listing])),
    ...kind.requiredDetails.filter((key) => isEmpty(listing.details[key])).map((key) => `details/${key}`),
  ];
  if (missing.length === 0) return;
  throw new Problem(
    'invalid-input',
    'Some fields are still needed',
    missing.map((key) => ({ pointer: `#/${key}`, detail: 'Needed before it can be submitted' })),
  );
}

/** What may be a slip while it is written, and is none when it is handed in. `today` is an ISO date. */
export function requirePlausible(
  { startsOn, endsOn, durationDays, validUntil, seats, details }: Listing,
  today: string,
) {
  const { applicationDeadline, deadline, maxPerCountry } = details as {
    applicationDeadline?: string;
    deadline?: string;
    maxPerCountry?: number;
  };
  const days = startsOn && endsOn ? (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1 : undefined;
  const over = { endsOn, validUntil, 'details/applicationDeadline': applicationDeadline, 'details/deadline': deadline };
  const wrong = [
    ...Object.entries(over)
      .filter(([, day]) => day && day < today)
      .map(([key]) => [key, 'This day is over']),
    ...(applicationDeadline && startsOn && applicationDeadline > startsOn
      ? [['details/applicationDeadline', `After the start (${startsOn})`]]
      : []),
    ...(durationDays && days && durationDays > days
      ? [['durationDays', `More than the ${days} days from start to end`]]
      : []),
    ...(maxPerCountry && seats && maxPerCountry > seats
      ? [['details/maxPerCountry', `More than the ${seats} places`]]
      : []),
  ];
  if (wrong.length === 0) return;
  throw new Problem(
    'invalid-input',
    'Some fields cannot be meant so',
    wrong.map(([key, detail]) => ({ pointer: `#/${key}`, detail: detail! })),
  );
}

const DAY_MS = 86_400_000;

export function differences(before: Partial<Content>, after: Content): FieldChange[] {
  return CONTENT.filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null)).map(
    (key) => ({
      field: key,
      before: before[key] ?? null,
      after: after[key] ?? null,
    }),
  );
}

export const isMaterial = (changes: FieldChange[]) => changes.some(({ field }) => !minorFields.includes(field));

function mergeDetails(listing: Listing, given: Record<string, unknown>) {
  const merged = { ...listing.details, ...given };
  const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return parse(z.object({ details: kindOf(listing.kind as KindName).details }), { details: present }).details as Record<
    string,
    unknown
  >;
}

function refuseContradictions({ startsOn, endsOn, kind, sectors }: Listing) {
  if (startsOn && endsOn && endsOn < startsOn)
    throw new Problem('invalid-input', 'The end is before the start', [
      { pointer: '#/endsOn', detail: `Before the start (${startsOn})` },
    ]);
  if (kind !== 'fund' && sectors.length > 10) throw new Problem('invalid-input', 'At most 10 sectors');
}

const definedOnly = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const textAmounts = (amount: { amountMin: number | null; amountMax: number | null; currency: string }) => ({
  ...amount,
  amountMin: amount.amountMin === null ? null : String(amount.amountMin),
  amountMax: amount.amountMax === null ? null : String(amount.amountMax),
});
const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
