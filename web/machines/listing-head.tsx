import type { ListingView } from '../../server/listings/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { JsonLd } from './json-ld.js';
import { listingData } from './listing-data.js';
import { PublicHead } from './public-head.js';

/** What a program needs to know of a listing that everyone may see; of any other, nothing. */
export function ListingHead({ view }: { view: ListingView }) {
  const { site } = useReader();
  const data = listingData(view, site);
  if (!data) return null;
  return (
    <>
      <PublicHead path={paths.listing(view.listing.id)} />
      <JsonLd data={data} />
    </>
  );
}
