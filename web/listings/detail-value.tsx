import { Day } from '../components/day.js';
import { UserText } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import type { DetailName } from '../words/en.js';
import { Places } from './places.js';

interface Props {
  name: string;
  value: unknown;
  /** Of the listing, for what its author wrote. */
  lang: string;
}

const DATES: readonly string[] = ['applicationDeadline', 'deadline'] satisfies DetailName[];
const FORMAT: DetailName = 'format';
const COUNTRIES: DetailName = 'replicatedIn';

/** Codes, dates and numbers in the reader's language; everything else as its author wrote it. */
export function DetailValue({ name, value, lang }: Props) {
  const { locale, t } = useReader();
  if (typeof value === 'number') return <p>{value.toLocaleString(locale)}</p>;
  if (Array.isArray(value) && name === COUNTRIES)
    return (
      <p>
        <Places codes={value.map(String)} />
      </p>
    );
  if (Array.isArray(value))
    return (
      <ul lang={lang} dir="auto">
        {value.map((item, index) => (
          <li key={index}>{String(item)}</li>
        ))}
      </ul>
    );
  if (typeof value !== 'string') return null;
  if (DATES.includes(name))
    return (
      <p>
        <Day at={value} />
      </p>
    );
  if (name === FORMAT) return <p>{wordFor(t, 'format', value)}</p>;
  return <UserText lang={lang}>{value}</UserText>;
}
