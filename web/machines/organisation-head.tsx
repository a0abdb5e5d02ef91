import type { OrganisationProfile } from '../../server/directory/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { JsonLd } from './json-ld.js';
import { organisationData } from './organisation-data.js';
import { PublicHead } from './public-head.js';

/** What a program needs to know of an organisation; not of one that stands in examples only, which it would take for a fact. */
export function OrganisationHead({ profile: { organisation, example } }: { profile: OrganisationProfile }) {
  const { site } = useReader();
  const path = paths.organisation(organisation.id);
  return (
    <>
      <PublicHead path={path} />
      {!example && (
        <JsonLd
          data={{
            '@context': 'https://schema.org',
            '@id': site + path,
            identifier: organisation.id,
            mainEntityOfPage: site + path,
            ...organisationData(organisation),
          }}
        />
      )}
    </>
  );
}
