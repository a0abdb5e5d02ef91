import type { Widening } from '../../server/saved-searches/index.js';
import type { FacetName, SearchAnswer, Sort } from '../../server/search/index.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { SearchBox } from '../components/search-box.js';
import { paths } from '../paths.js';
import { SearchHead } from '../machines/search-head.js';
import { SearchTools } from '../saved-searches/search-tools.js';
import { Widenings } from '../saved-searches/widenings.js';
import { useReader } from '../platform/reader.js';
import { ChosenFilters } from './chosen-filters.js';
import { Facets } from './facets.js';

/** What is asked, as the address says it. */
export type Question = {
  q: string;
  from?: string | undefined;
  until?: string | undefined;
  /** Left out where it is by relevance. */
  sort?: Sort | undefined;
} & {
  [F in FacetName]?: string[] | undefined;
};

interface Props {
  question: Question;
  answer: SearchAnswer;
  /** What would be found with one thing less, where nothing was. */
  widenings: readonly Widening[];
  /** Cursor of the next page. */
  next: string | null;
  /** Whether this is the first page. */
  first: boolean;
}

export function SearchPage({ question, answer: { found, facets, degraded }, widenings, next, first }: Props) {
  const { t } = useReader();
  const { q, ...filters } = question;
  const count = facets.kind.reduce((sum, { count }) => sum + count, 0);
  return (
    <Layout title={t('search.title')} head={<SearchHead question={question} />}>
      <h1>{t('search.title')}</h1>
      <SearchBox text={q} filters={filters} />
      {degraded && (
        <InsetText classes="inset--waiting" attributes={{ role: 'status' }}>
          {t('search.degraded')}
        </InsetText>
      )}
      <ChosenFilters question={question} />
      <SearchTools question={question} ordered={count > 1} />
      <div class="beside">
        <section aria-labelledby="found">
          <div class="heading">
            <h2 id="found">{t('count.results', { count })}</h2>
            {count > 0 && (
              <a class="to-filters" href="#filters">
                {t('search.toFilters')}
              </a>
            )}
          </div>
          {found.length === 0 && <p>{t(widenings.length > 0 ? 'search.widen' : 'search.none')}</p>}
          <Widenings of={widenings} />
          {found.length === 0 && q && (
            <p class="links">
              <a href={paths.organisations({ q: q.slice(0, 200) })}>{t('organisations.named')}</a>
            </p>
          )}
          {found.map((each) => (
            <ListingCard key={each.listing.id} view={each} />
          ))}
          <p class="links">
            {!first && <a href={paths.search(question)}>{t('search.first')}</a>}{' '}
            {next && (
              <a rel="next" href={paths.search({ ...question, cursor: next })}>
                {t('search.next')}
              </a>
            )}
          </p>
        </section>
        {count > 0 && <Facets question={question} facets={facets} />}
      </div>
    </Layout>
  );
}
