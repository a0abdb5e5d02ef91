import { countryName } from '../../server/codes/index.js';
import type { ListingView } from '../../server/listings/index.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Whose listing it is. */
export function Byline({ view: { listing, organisation } }: { view: ListingView }) {
  const { locale, t } = useReader();
  return (
    <p class="by">
      <span>
        <a href={paths.organisation(organisation.id)}>
          <bdi>{organisation.name}</bdi>
        </a>
      </span>
      {listing.country && (
        <span>
          <a href={paths.country(listing.country)}>
            <bdi>{countryName(listing.country, locale)}</bdi>
          </a>
        </span>
      )}
      {organisation.centreStatus === 'verified' && <Tag look="good">{t('listing.centre')}</Tag>}
    </p>
  );
}
