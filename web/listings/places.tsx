import { countryName } from '../../server/codes/index.js';
import { Details } from '../components/details.js';
import { Names } from '../components/names.js';
import { useReader } from '../platform/reader.js';

const MANY = 12;

/** Countries by name; many of them folded away. */
export function Places({ codes }: { codes: readonly string[] }) {
  const { locale, t } = useReader();
  const names = <Names of={codes.map((code) => countryName(code, locale))} />;
  if (codes.length <= MANY) return names;
  return <Details summary={t('count.countries', { count: codes.length })}>{names}</Details>;
}
