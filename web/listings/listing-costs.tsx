import type { Listing } from '../../server/listings/index.js';
import { Table } from '../components/table.js';
import { useReader } from '../platform/reader.js';

/** Who bears which cost, and how. */
export function ListingCosts({ listing: { costShares } }: { listing: Listing }) {
  const { t } = useReader();
  if (costShares.length === 0) return null;
  return (
    <section class="detail">
      <h3 id="costs">{t('listing.costs')}</h3>
      <Table
        attributes={{ 'aria-labelledby': 'costs' }}
        firstIsHeader
        head={[
          { content: t('listing.costItem') },
          { content: t('listing.costPayer') },
          { content: t('listing.costForm') },
        ]}
        rows={costShares.map(({ item, payer, form }) => [
          { content: t(`cost.${item}`) },
          { content: t(`payer.${payer}`) },
          { content: t(`form.${form}`) },
        ])}
      />
    </section>
  );
}
