import { paths, type Query } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  text?: string;
  /** Filters in use, which a new question keeps. */
  filters?: Query;
}

export function SearchBox({ text = '', filters = {} }: Props) {
  const { t } = useReader();
  return (
    <form class="search" role="search" action={paths.search()}>
      <label for="q">{t('search.label')}</label>
      <p class="hint" id="q-hint">
        {t('search.hint')}
      </p>
      <div class="row">
        <input type="search" id="q" name="q" value={text} maxlength={200} dir="auto" aria-describedby="q-hint" />
        <button>{t('search.button')}</button>
      </div>
      {Object.entries(filters).flatMap(([name, values]) =>
        [values ?? []].flat().map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
    </form>
  );
}
