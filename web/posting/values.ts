import { minorUnits } from '../../server/codes/index.js';
import { formatDecimal, type KindName, type Listing } from '../../server/listings/index.js';
import { digits, typedAmount } from '../platform/typed-numbers.js';
import { controlOf, ownName, type Control } from './controls.js';
import { fieldsOf, type FieldName, type Section } from './sections.js';

/** What stands in the fields of a form, by their names: what is stored, or what somebody typed. */
export type Values = Readonly<Record<string, readonly string[]>>;

export const one = (values: Values, name: string): string => values[name]?.[0] ?? '';
export const many = (values: Values, name: string): readonly string[] => values[name] ?? [];

/** A listing as the fields of a section show it. */
export const valuesFrom = (listing: Listing, section: Section): Values =>
  Object.assign(
    {},
    ...fieldsOf(listing.kind, section).map((name) =>
      written(name, controlOf(listing.kind, name), stored(listing, name)),
    ),
  ) as Values;

/** What was sent; whatever else a form may hold is left out later, by the fields that are read. */
export function typedIn(body: unknown): Values {
  const sent = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    sent.map(([name, value]) => [
      name,
      [value]
        .flat()
        .flatMap((each) => (typeof each === 'string' ? [each.replaceAll('\r\n', '\n').slice(0, 10_000)] : [])),
    ]),
  );
}

/** What is to be changed, as the API takes it: only fields in which something else stands than is stored. */
export function changesFrom(kind: KindName, section: Section, typed: Values, before: Values): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  for (const name of fieldsOf(kind, section)) {
    const control = controlOf(kind, name);
    if (same(namesOf(name, control, typed, before), typed, before)) continue;
    const own = ownName(name);
    const value = read(name, control, typed);
    if (own) details[own] = isEmpty(value) ? null : value;
    else changes[name] = value;
  }
  return Object.keys(details).length > 0 ? { ...changes, details } : changes;
}

/** The fields of a section in which the two differ. */
export const differing = (kind: KindName, section: Section, left: Values, right: Values): FieldName[] =>
  fieldsOf(kind, section).filter((name) => !same(namesOf(name, controlOf(kind, name), left, right), left, right));

const same = (names: readonly string[], left: Values, right: Values) =>
  names.every((name) => JSON.stringify(filled(left, name)) === JSON.stringify(filled(right, name)));

const filled = (values: Values, name: string) =>
  many(values, name)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .toSorted();

const DATE_PARTS = ['year', 'month', 'day'] as const;
const MONEY_PARTS = ['min', 'max', 'currency'] as const;
const ELIGIBLE_PARTS = ['countries', 'groupings', 'regions', 'note'] as const;

/** The names under which a field is sent. */
function namesOf(name: FieldName, { as }: Control, ...of: Values[]): string[] {
  if (as === 'date') return DATE_PARTS.map((part) => `${name}-${part}`);
  if (as === 'money') return MONEY_PARTS.map((part) => `${name}/${part}`);
  if (as === 'eligible') return ELIGIBLE_PARTS.map((part) => `${name}/${part}`);
  if (as === 'costs')
    return [...new Set(of.flatMap((values) => Object.keys(values).filter((each) => each.startsWith(`${name}/`))))];
  return [name];
}

function stored(listing: Listing, name: FieldName): unknown {
  const own = ownName(name);
  if (own) return listing.details[own];
  if (name === 'eligible')
    return {
      countries: listing.eligibleCountries,
      groupings: listing.eligibleGroupings,
      regions: listing.eligibleRegions,
      note: listing.eligibilityNote,
    };
  if (name === 'amount')
    return listing.currency
      ? {
          min: formatDecimal(listing.amountMin, listing.currency),
          max: formatDecimal(listing.amountMax, listing.currency),
          currency: listing.currency,
        }
      : {};
  return listing[name as keyof Listing];
}

function written(name: FieldName, { as }: Control, value: unknown): Values {
  switch (as) {
    case 'date': {
      const parts = typeof value === 'string' ? value.split('-').map((part) => String(Number(part))) : [];
      return Object.fromEntries(DATE_PARTS.map((part, at) => [`${name}-${part}`, texts(parts[at])]));
    }
    case 'yesNo':
      return { [name]: value === null ? [] : [value ? 'yes' : 'no'] };
    case 'lines':
      return { [name]: Array.isArray(value) && value.length > 0 ? [value.join('\n')] : [] };
    case 'money':
    case 'eligible':
      return Object.fromEntries(
        Object.entries(value as object).map(([part, each]) => [`${name}/${part}`, texts(each)]),
      );
    case 'costs':
      return Object.fromEntries(
        numbered(value as Listing['costShares']).flatMap(({ at, payer, form }) => [
          [`${name}/${at}/payer`, [payer]],
          [`${name}/${at}/form`, [form]],
        ]),
      );
    default:
      return { [name]: texts(value) };
  }
}

/** One item may be shared: its rows are told apart by a number. */
function numbered(shares: Listing['costShares']) {
  const seen = new Map<string, number>();
  return shares.map((share) => {
    const n = (seen.get(share.item) ?? 0) + 1;
    seen.set(share.item, n);
    return { ...share, at: `${share.item}/${n}` };
  });
}

const texts = (value: unknown): string[] =>
  [value].flat().flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []));

function read(name: FieldName, { as }: Control, typed: Values): unknown {
  const text = one(typed, name).trim();
  switch (as) {
    case 'line':
    case 'oneLanguage':
      return text;
    case 'text':
      return name === 'summary' ? text : text || null;
    case 'lines':
      // Suggested ones are ticked beside what is typed, under the same name.
      return many(typed, name)
        .flatMap((each) => each.split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'number':
      return text === '' ? null : typedAmount(text);
    case 'date': {
      const [year = '', month = '', day = ''] = DATE_PARTS.map((part) => digits(one(typed, `${name}-${part}`)));
      return year + month + day === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    case 'yesNo':
      return text === '' ? null : text === 'yes';
    case 'choice':
      return text || null;
    case 'choices':
    case 'codes':
      return many(typed, name);
    case 'money': {
      const currency = one(typed, `${name}/currency`).trim();
      const [min, max] = ['min', 'max'].map((part) => typedAmount(one(typed, `${name}/${part}`), minorUnits(currency)));
      return min || max ? { min: min || null, max: max || null, currency } : null;
    }
    case 'eligible':
      return {
        countries: many(typed, `${name}/countries`),
        groupings: many(typed, `${name}/groupings`),
        regions: many(typed, `${name}/regions`),
        note: one(typed, `${name}/note`).trim() || null,
      };
    case 'costs':
      return Object.keys(typed).flatMap((each) => {
        const [, item, n] = /^costShares\/(\w+)\/(\d+)\/payer$/.exec(each) ?? [];
        const payer = one(typed, each);
        return item && payer ? [{ item, payer, form: one(typed, `${name}/${item}/${n}/form`) }] : [];
      });
  }
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether anything stands in a field. */
export const isFilled = (listing: Listing, name: FieldName): boolean => {
  const values = written(name, controlOf(listing.kind, name), stored(listing, name));
  return Object.values(values).some((each) => each.some((text) => text !== ''));
};
