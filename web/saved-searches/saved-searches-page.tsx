import type { SavedSearch } from '../../server/saved-searches/index.js';
import { AccountNavigation } from '../account/account-navigation.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { QuestionFacts } from './question-facts.js';
import { cadenceWords } from './search-fields.js';

/** The searches a person keeps. */
export function SavedSearchesPage({ searches }: { searches: readonly SavedSearch[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('searches.title')}>
      <AccountNavigation current="searches" />
      <h1>{t('searches.title')}</h1>
      <p>{t('searches.lead')}</p>
      {searches.length === 0 && (
        <p>
          {t('searches.none')} <a href={paths.search()}>{t('search.title')}</a>
        </p>
      )}
      {searches.map(({ id, name, query, cadence }) => (
        <article key={id} class="card">
          <h2 dir="auto">
            <a href={paths.savedSearch(id)}>{name}</a>
          </h2>
          <QuestionFacts query={query} />
          <p class="hint">{cadenceWords(cadence, t)}</p>
        </article>
      ))}
    </Layout>
  );
}
