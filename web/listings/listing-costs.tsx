import type { Listing } from '../../server/listings/index.js';
import { useReader } from '../platform/reader.js';

/** Who bears which cost, and how. */
export function ListingCosts({ listing: { costShares } }: { listing: Listing }) {
  const { t } = useReader();
  if (costShares.length === 0) return null;
  return (
    <section class="detail">
      <h3 id="costs">{t('listing.costs')}</h3>
      <table aria-labelledby="costs">
        <thead>
          <tr>
            <th scope="col">{t('listing.costItem')}</th>
            <th scope="col">{t('listing.costPayer')}</th>
            <th scope="col">{t('listing.costForm')}</th>
          </tr>
        </thead>
        <tbody>
          {costShares.map(({ item, payer, form }, index) => (
            <tr key={index}>
              <th scope="row">{t(`cost.${item}`)}</th>
              <td>{t(`payer.${payer}`)}</td>
              <td>{t(`form.${form}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
