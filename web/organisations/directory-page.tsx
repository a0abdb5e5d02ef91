import { countryName, sdgLabel } from '../../server/codes/index.js';
import {
  directoryKinds,
  type Directory,
  type DirectoryCounts,
  type DirectoryQuestion,
} from '../../server/directory/index.js';
import { Button } from '../components/button.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { Pagination } from '../components/pagination.js';
import { Select } from '../components/select.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { further } from '../platform/further.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { OrganisationList } from './organisation-list.js';

interface Props {
  question: DirectoryQuestion;
  directory: Directory;
  /** Cursor of the next page. */
  next: string | null;
  /** Whether this is the first page. */
  first: boolean;
}

/** Who takes part: by name, country, kind and the goals of what they have published. */
export function DirectoryPage({ question, directory: { found, count, counts }, next, first }: Props) {
  const { t, address } = useReader();
  const filtered = Object.values(question).some((value) => value);
  return (
    <Layout
      title={t('organisations.title')}
      head={filtered || !first ? null : <PublicHead path={paths.organisations()} />}
    >
      <h1>{t('organisations.title')}</h1>
      <p>{t('organisations.lead')}</p>
      <p class="links">
        <a href={paths.countries()}>{t('country.title')}</a>
      </p>
      <Filters question={question} counts={counts} />
      <section aria-labelledby="found">
        <h2 id="found">{t('organisations.count', { count })}</h2>
        {count === 0 && <p>{t(filtered ? 'organisations.none' : 'organisations.empty')}</p>}
        {filtered && (
          <p class="links">
            <a href={paths.organisations()}>{t('organisations.clear')}</a>
          </p>
        )}
        <OrganisationList of={found} withCountry />
      </section>
      <Pagination
        previous={first ? undefined : { href: further(address, null), text: t('search.first') }}
        next={next ? { href: further(address, next) } : undefined}
      />
    </Layout>
  );
}

function Filters({ question, counts }: { question: DirectoryQuestion; counts: DirectoryCounts }) {
  const { locale, t } = useReader();
  const order = new Intl.Collator(locale);
  const named = (of: keyof DirectoryCounts, name: (value: string) => string) =>
    withChosen(counts[of], question[of]).map(({ value, count }) => ({ value, count, name: name(value) }));
  const options = (all: { value: string; name: string; count: number }[]) => [
    { value: '', text: t('organisations.any') },
    ...all.map(({ value, name, count }) => ({ value, text: t('organisations.option', { name, count }) })),
  ];
  const countries = named('country', (code) => countryName(code, locale)).sort((a, b) => order.compare(a.name, b.name));
  const kinds = named('kind', (kind) => wordFor(t, 'organisations.of', kind)).sort(
    (a, b) => directoryKinds.indexOf(a.value) - directoryKinds.indexOf(b.value),
  );
  const goals = named('sdg', (goal) => sdgLabel(goal, locale)).sort((a, b) => Number(a.value) - Number(b.value));
  return (
    <form class="search directory" role="search" action={paths.organisations()}>
      <Input name="q" type="search" label={t('organisations.search')} value={question.q} maxlength={200} dir="auto" />
      <Select name="country" label={t('organisations.country')} value={question.country} options={options(countries)} />
      <Select name="kind" label={t('organisations.kind')} value={question.kind} options={options(kinds)} />
      <Select name="sdg" label={t('organisations.sdg')} value={question.sdg} options={options(goals)} />
      <Button>{t('organisations.show')}</Button>
    </form>
  );
}

/** A filter in use stays to be seen where nothing fits it. */
const withChosen = (counts: DirectoryCounts[keyof DirectoryCounts], chosen: string | undefined) =>
  chosen && !counts.some(({ value }) => value === chosen) ? [...counts, { value: chosen, count: 0 }] : [...counts];
