import { Fragment } from 'preact';
import { sorts } from '../../server/search/index.js';
import type { Question } from '../catalogue/search-page.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** What can be done with a search as a whole: put it in another order, keep it, have a program follow it. */
export function SearchTools({ question, ordered }: { question: Question; ordered: boolean }) {
  const { t, signedIn } = useReader();
  const chosen = question.sort ?? 'relevance';
  return (
    <>
      {ordered && (
        <nav aria-label={t('sort.label')}>
          <p class="links">
            {t('sort.label')}
            {t('part.colon')}{' '}
            {sorts.map((sort) => (
              <Fragment key={sort}>
                <a
                  href={paths.search({ ...question, sort: sort === 'relevance' ? undefined : sort })}
                  aria-current={sort === chosen ? 'true' : undefined}
                  rel="nofollow"
                >
                  {t(`sort.${sort}`)}
                </a>{' '}
              </Fragment>
            ))}
          </p>
        </nav>
      )}
      <p class="links">
        <a href={paths.saveSearch({ ...question })} rel="nofollow">
          {t('searches.save')}
        </a>{' '}
        <a href={paths.searchFeed({ ...question, sort: undefined })} type="application/atom+xml" rel="nofollow">
          {t('searches.publicFeed')}
        </a>{' '}
        {signedIn && <a href={paths.savedSearches()}>{t('searches.title')}</a>}
      </p>
    </>
  );
}
