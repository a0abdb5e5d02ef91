import type { Organisation } from '../../server/organisations/index.js';

export type Data = Record<string, unknown>;

/** An organisation in the words of schema.org. */
export const organisationData = (organisation: Organisation): Data =>
  without({
    '@type': ['ministry', 'focal_point', 'secretariat'].includes(organisation.kind)
      ? 'GovernmentOrganization'
      : 'Organization',
    name: organisation.name,
    alternateName: organisation.acronym,
    url: organisation.website,
    areaServed: country(organisation.country),
  });

/** Of people without an open door, the code is enough: names are in the page's language, this is in none. */
export const country = (code: string | null) => (code ? { '@type': 'Country', identifier: code } : undefined);

/** Without what is not known: a property that is null says that there is none. */
export const without = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
