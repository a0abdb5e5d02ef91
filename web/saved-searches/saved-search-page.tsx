import type { Problem } from '../../server/problems.js';
import { MOST_SAVED, sayWhy, type AlertView, type SavedSearch } from '../../server/saved-searches/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { Day } from '../components/day.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { QuestionFacts } from './question-facts.js';
import { searchErrors, SearchFields } from './search-fields.js';
import { Widenings } from './widenings.js';

interface Props {
  saved: SavedSearch;
  alerts: readonly AlertView[];
  /** The secret address of its feed. */
  feed: string;
  /** Something has just been changed. */
  done: boolean;
  problem?: Problem;
  typed?: { name: string; cadence: string };
}

/** One saved search: what it asks for, what its person was told, and all that can be done with it. */
export function SavedSearchPage({ saved, alerts, feed, done, problem, typed }: Props) {
  const { t } = useReader();
  const errors = searchErrors(problem, t, MOST_SAVED);
  return (
    <Layout title={saved.name}>
      <BackLink href={paths.savedSearches()}>{t('searches.title')}</BackLink>
      <h1 dir="auto">{saved.name}</h1>
      <ErrorSummary errors={errors} />
      {done && <NotificationBanner success>{t('account.saved')}</NotificationBanner>}
      <h2>{t('searches.asked')}</h2>
      <QuestionFacts query={saved.query} />
      <p>
        <a href={`${paths.search()}?${saved.query}`}>{t('searches.results')}</a>
      </p>
      <section aria-labelledby="alerts">
        <h2 id="alerts">{t('searches.alerts')}</h2>
        {alerts.length === 0 && <p>{t('searches.noAlerts')}</p>}
        {alerts.map((alert) => (
          <Alert key={alert.id} alert={alert} />
        ))}
      </section>
      <section class="narrow" aria-labelledby="settings">
        <h2 id="settings">{t('searches.settings')}</h2>
        <Form action={paths.savedSearch(saved.id)} novalidate>
          <SearchFields name={typed?.name ?? saved.name} cadence={typed?.cadence ?? saved.cadence} errors={errors} />
          <Button>{t('account.save')}</Button>
        </Form>
        <h2>{t('searches.feed')}</h2>
        <p>{t('searches.feedText')}</p>
        <p>
          <code dir="ltr">{feed}</code>
        </p>
        <Form action={paths.savedSearchFeed(saved.id)}>
          <Button look="secondary">{t('searches.feedRenew')}</Button>
        </Form>
        <h2>{t('searches.remove')}</h2>
        <Form action={paths.savedSearchRemoval(saved.id)}>
          <Button look="secondary">{t('searches.remove')}</Button>
        </Form>
      </section>
    </Layout>
  );
}

function Alert({ alert: { kind, madeAt, finds, widenings } }: { alert: AlertView }) {
  const { locale, t } = useReader();
  return (
    <article class="card">
      <h3>
        <Day at={madeAt} />
      </h3>
      {kind === 'found' && finds.length === 0 && <p>{t('searches.gone')}</p>}
      <ul>
        {finds.map(({ view: { listing }, why }) => (
          <li key={listing.id}>
            <a href={paths.listing(listing.id)} lang={listing.language} dir="auto">
              {listing.title}
            </a>
            <p class="hint">{sayWhy(why, locale)}</p>
          </li>
        ))}
      </ul>
      {kind === 'quiet' && (
        <>
          <p>{t(widenings.length > 0 ? 'search.widen' : 'search.widen.none')}</p>
          <Widenings of={widenings} />
        </>
      )}
    </article>
  );
}
