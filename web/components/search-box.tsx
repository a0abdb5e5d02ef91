import { paths, type Query } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Button } from './button.js';
import { Input } from './input.js';

interface Props {
  text?: string;
  /** Filters in use, which a new question keeps. */
  filters?: Query;
  /** Of its button. */
  look?: 'inverse';
}

export function SearchBox({ text = '', filters = {}, look }: Props) {
  const { t } = useReader();
  return (
    <form class="search" role="search" action={paths.search()}>
      <Input
        name="q"
        type="search"
        label={t('search.label')}
        hint={t('search.hint')}
        value={text}
        maxlength={200}
        dir="auto"
      />
      <Button look={look}>{t('search.button')}</Button>
      {Object.entries(filters).flatMap(([name, values]) =>
        [values ?? []].flat().map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
    </form>
  );
}
