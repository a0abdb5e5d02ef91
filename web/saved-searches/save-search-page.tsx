import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { QuestionFacts } from './question-facts.js';
import { searchErrors, SearchFields } from './search-fields.js';

interface Props {
  /** As its address says it. */
  query: string;
  name?: string;
  cadence?: string;
  /** So many one may keep. */
  most: number;
  problem?: Problem;
}

/** Asks under which name a search is to be kept, and how often its person wants to hear of it. */
export function SaveSearchPage({ query, name = nameFor(query), cadence = 'daily', most, problem }: Props) {
  const { t } = useReader();
  const errors = searchErrors(problem, t, most);
  return (
    <Layout title={t('searches.save')}>
      <div class="narrow">
        <h1>{t('searches.save')}</h1>
        <ErrorSummary errors={errors} />
        <h2>{t('searches.asked')}</h2>
        <QuestionFacts query={query} />
        <Form action={paths.savedSearches()} novalidate>
          <input type="hidden" name="query" value={query} />
          <SearchFields name={name} cadence={cadence} errors={errors} />
          <Button>{t('account.save')}</Button>
        </Form>
      </div>
    </Layout>
  );
}

/** What was typed is a name already. */
const nameFor = (query: string) => (new URLSearchParams(query).get('q') ?? '').slice(0, 100).toWellFormed();
