import { kindOf, type Listing } from '../../server/listings/index.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { DetailValue } from './detail-value.js';

/** The fields that only this kind of listing has, in the order its kind names them. */
export function ListingDetails({ listing }: { listing: Listing }) {
  const { t } = useReader();
  const names = Object.keys(kindOf(listing.kind).details.shape).filter((name) => listing.details[name] !== undefined);
  return (
    <>
      {names.map((name) => (
        <section key={name} class="detail">
          <h3>{wordFor(t, 'detail', name)}</h3>
          <DetailValue name={name} value={listing.details[name]} lang={listing.language} />
        </section>
      ))}
    </>
  );
}
