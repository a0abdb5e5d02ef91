import type { ComponentChildren } from 'preact';
import type { Listing } from '../../server/listings/index.js';
import { UserText } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';
import { ListingCosts } from './listing-costs.js';
import { ListingDetails } from './listing-details.js';

/** What a listing says, in the words of who wrote it; the children come after. */
export function ListingText({ listing, children }: { listing: Listing; children?: ComponentChildren }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="details">
      <h2 id="details" class="govuk-visually-hidden">
        {t('listing.details')}
      </h2>
      <UserText lang={listing.language} class="summary">
        {listing.summary}
      </UserText>
      <ListingDetails listing={listing} />
      <ListingCosts listing={listing} />
      {children}
    </section>
  );
}
