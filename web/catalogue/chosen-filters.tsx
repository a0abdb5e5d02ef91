import { facetNames } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { facetLabel } from './facet-label.js';
import type { Question } from './search-page.js';

/** What narrows the results down at present; each is a link to do without it. */
export function ChosenFilters({ question }: { question: Question }) {
  const { locale, t } = useReader();
  const chosen = facetNames.flatMap((facet) => (question[facet] ?? []).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <nav id="chosen" class="chosen" aria-label={t('search.chosen')}>
      <ul>
        {chosen.map(({ facet, value }) => {
          const label = facetLabel(facet, value, { locale, t });
          const rest = question[facet]?.filter((each) => each !== value);
          return (
            <li key={facet + value}>
              <a href={paths.search({ ...question, [facet]: rest })} aria-label={t('search.remove', { filter: label })}>
                <bdi>{label}</bdi>
              </a>
            </li>
          );
        })}
        {chosen.length > 1 && (
          <li>
            <a class="all" href={paths.search({ q: question.q })}>
              {t('search.clear')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
