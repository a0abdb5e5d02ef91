import { countryName } from '../../server/codes/index.js';
import { Names } from '../components/names.js';
import { useReader } from '../platform/reader.js';

const MANY = 12;

/** Countries by name; many of them folded away. */
export function Places({ codes }: { codes: readonly string[] }) {
  const { locale, t } = useReader();
  const names = <Names of={codes.map((code) => countryName(code, locale))} />;
  if (codes.length <= MANY) return names;
  return (
    <details>
      <summary>{t('count.countries', { count: codes.length })}</summary>
      {names}
    </details>
  );
}
