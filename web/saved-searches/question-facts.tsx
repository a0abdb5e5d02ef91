import { readStored, sayFilter } from '../../server/saved-searches/index.js';
import { facetNames } from '../../server/search/index.js';
import { UserLine } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';

/** What a saved search asks for, in words. */
export function QuestionFacts({ query }: { query: string }) {
  const { locale, t } = useReader();
  const question = readStored(query);
  const used = facetNames.filter((facet) => (question?.filters[facet] ?? []).length > 0);
  const dates = [question?.from, question?.until].filter(Boolean).join(' – ');
  if (!question?.text && used.length === 0 && !dates) return <p>{t('searches.everything')}</p>;
  return (
    <ul>
      {question?.text && (
        <li>
          <UserLine lang="">{question.text}</UserLine>
        </li>
      )}
      {used.map((facet) => (
        <li key={facet}>{sayFilter(facet, question!.filters[facet]!, locale)}</li>
      ))}
      {dates && (
        <li>
          {t('searches.dates')}
          {t('part.colon')} <bdi>{dates}</bdi>
        </li>
      )}
    </ul>
  );
}
