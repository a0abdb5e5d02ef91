import type { PoolView } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** That other countries ask for the same, for those who may see it. */
export function ListingPool({ view: { pool, countries } }: { view: PoolView }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="pool">
      <InsetText>
        <h2 id="pool">{t('pool.of')}</h2>
        <p>
          {t('pool.ofText', { countries: countries.length })} <a href={paths.pool(pool.id)}>{t('pool.see')}</a>
        </p>
      </InsetText>
    </section>
  );
}
