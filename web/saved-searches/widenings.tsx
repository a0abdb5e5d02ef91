import { sayWidening, type Widening } from '../../server/saved-searches/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** For a search that finds nothing: what it would find with one thing less. */
export function Widenings({ of }: { of: readonly Widening[] }) {
  const { locale } = useReader();
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((widening) => (
        <li key={widening.query}>
          <a href={`${paths.search()}?${widening.query}`}>{sayWidening(widening, locale)}</a>
        </li>
      ))}
    </ul>
  );
}
