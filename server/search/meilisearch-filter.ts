import { focalCountriesOf, organisationsOf, type Actor } from '../actor.js';
import { dayNumber } from './meilisearch-document.js';
import type { SearchQuery } from './search-engine.js';

/** All of these must hold; of an inner list, one. */
export type FilterExpression = (string | string[])[];

/**
 * Made of codes, ids and dates only, never of what a reader typed. The audience is the same as `visibleListings` has,
 * but for the other side of an introduced match, who find the listing on their match and not here.
 */
export function meilisearchFilter({ filters, from, until, reader }: SearchQuery): FilterExpression {
  return [
    ...filters.map(({ facet, anyOf }) => (anyOf.length > 0 ? anyOf : ['none']).map((code) => is(facet, code))),
    ...(from ? [`endsOn >= ${dayNumber(from)}`] : []),
    ...(until ? [`startsOn <= ${dayNumber(until)}`] : []),
    ...audience(reader),
  ];
}

function audience(reader: Actor): FilterExpression {
  if (reader.kind === 'system') return [];
  return [
    [
      is('confidentiality', 'public'),
      ...(reader.kind === 'person' ? [is('confidentiality', 'registered')] : []),
      ...organisationsOf(reader).map((id) => is('organisationId', id)),
      ...focalCountriesOf(reader).map((country) => is('country', country)),
    ],
  ];
}

function is(attribute: string, code: string): string {
  if (!/^[\w.-]{1,64}$/.test(code)) throw new Error(`Not a code: ${code}`);
  return `${attribute} = "${code}"`;
}
