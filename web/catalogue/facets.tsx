import type { FacetCounts, FacetName } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { facetLabel } from './facet-label.js';
import type { Question } from './search-page.js';

const SHOWN = 6;
const ORDER: FacetName[] = ['kind', 'sector', 'country', 'region', 'sdg', 'modality', 'language', 'grouping'];

/** How the results divide; each count is a link that narrows them down. */
export function Facets({ question, facets }: { question: Question; facets: FacetCounts }) {
  const { t } = useReader();
  return (
    <nav id="filters" class="facets" aria-labelledby="filters-title" tabindex={-1}>
      <h2 id="filters-title">{t('search.filters')}</h2>
      {ORDER.map((facet) => (
        <Facet key={facet} facet={facet} question={question} counts={facets[facet]} />
      ))}
    </nav>
  );
}

interface Props {
  facet: FacetName;
  question: Question;
  counts: FacetCounts[FacetName];
}

function Facet({ facet, question, counts }: Props) {
  const { locale, t } = useReader();
  const chosen = question[facet] ?? [];
  const open = counts.filter(({ value }) => !chosen.includes(value) && isShort(facet, value)).slice(0, SHOWN);
  if (open.length === 0) return null;
  return (
    <div id={`filter-${facet}`}>
      <h3>{t(`facet.${facet}`)}</h3>
      <ul>
        {open.map(({ value, count }) => (
          <li key={value}>
            <a href={paths.search({ ...question, [facet]: [...chosen, value] })} rel="nofollow">
              <bdi>{facetLabel(facet, value, { locale, t })}</bdi>{' '}
              <bdi class="count">{count.toLocaleString(locale)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Targets of a goal are whole sentences; the goals stand for them. */
const isShort = (facet: FacetName, value: string) => facet !== 'sdg' || !value.includes('.');
