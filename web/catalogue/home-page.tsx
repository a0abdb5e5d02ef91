import { kindNames } from '../../server/listings/index.js';
import type { Market } from '../../server/reporting/index.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { SearchBox } from '../components/search-box.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Doors } from './doors.js';
import { MarketNow } from './market-now.js';

/** What this is, where to begin, and what is asked and offered now. */
export function HomePage({ market }: { market: Market }) {
  const { t } = useReader();
  return (
    <Layout plain head={<PublicHead path={paths.home()} />}>
      <div class="lead">
        <h1>{t('site.tagline')}</h1>
        <p>{t('home.sentence')}</p>
      </div>
      <Doors />
      <SearchBox />
      <nav aria-label={t('home.kinds')}>
        <ul class="kinds">
          {kindNames.map((kind) => (
            <li key={kind} class={kind}>
              <a href={paths.search({ kind })}>
                <b>{t(`kinds.${kind}`)}</b> <span>{t('count.listings', { count: market.kinds[kind] })}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <MarketNow market={market} />
      <section aria-labelledby="newest">
        <div class="heading">
          <h2 id="newest">{t('home.newest')}</h2>
          <a href={paths.search()}>{t('home.all')}</a>
        </div>
        {market.newest.length === 0 && <p>{t('home.empty')}</p>}
        <div class="cards">
          {market.newest.map((view) => (
            <ListingCard key={view.listing.id} view={view} />
          ))}
        </div>
      </section>
    </Layout>
  );
}
