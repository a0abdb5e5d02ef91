import { countryName } from '../../server/codes/index.js';
import type { ListingView } from '../../server/listings/index.js';
import { Tag } from '../components/tag.js';
import { useReader } from '../platform/reader.js';

/** Whose listing it is. */
export function Byline({ view: { listing, organisation } }: { view: ListingView }) {
  const { locale, t } = useReader();
  return (
    <p class="by">
      <span>
        <bdi>{organisation.name}</bdi>
      </span>
      {listing.country && (
        <span>
          <bdi>{countryName(listing.country, locale)}</bdi>
        </span>
      )}
      {organisation.centreStatus === 'verified' && <Tag look="good">{t('listing.centre')}</Tag>}
    </p>
  );
}
