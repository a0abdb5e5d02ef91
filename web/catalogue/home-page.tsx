import type { KindName, ListingView } from '../../server/listings/index.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { SearchBox } from '../components/search-box.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

export interface NewestOfKind {
  kind: KindName;
  count: number;
  newest: ListingView[];
}

export function HomePage({ market }: { market: readonly NewestOfKind[] }) {
  const { t } = useReader();
  return (
    <Layout head={<PublicHead path={paths.home()} />}>
      <div class="lead">
        <h1>{t('site.tagline')}</h1>
        <p>{t('home.lead')}</p>
        <SearchBox />
      </div>
      <nav aria-labelledby="kinds">
        <h2 id="kinds" class="unseen">
          {t('home.kinds')}
        </h2>
        <ul class="kinds">
          {market.map(({ kind, count }) => (
            <li key={kind} class={kind}>
              <a href={paths.search({ kind })}>
                <b>{t(`kinds.${kind}`)}</b> <span>{t('count.listings', { count })}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t('home.newest')}</h2>
      {market.every(({ newest }) => newest.length === 0) && <p>{t('home.empty')}</p>}
      {market.map((each) => (
        <Newest key={each.kind} {...each} />
      ))}
      <section class="aside" aria-labelledby="developers">
        <h2 id="developers">{t('home.developers')}</h2>
        <p>{t('home.developersText')}</p>
        <p class="links">
          <a href={paths.api()}>{t('api.title')}</a> <a href={paths.openapi()}>{t('api.document')}</a>
        </p>
      </section>
    </Layout>
  );
}

function Newest({ kind, newest }: NewestOfKind) {
  const { t } = useReader();
  if (newest.length === 0) return null;
  return (
    <section aria-labelledby={`newest-${kind}`}>
      <div class="heading">
        <h3 id={`newest-${kind}`}>{t(`kinds.${kind}`)}</h3>
        <a href={paths.search({ kind })}>{t(`all.${kind}`)}</a>
      </div>
      <div class="cards">
        {newest.map((view) => (
          <ListingCard key={view.listing.id} view={view} heading="h4" withKind={false} />
        ))}
      </div>
    </section>
  );
}
