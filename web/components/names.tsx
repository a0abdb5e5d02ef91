import { useReader } from '../platform/reader.js';

interface Props {
  of: readonly string[];
  /** Language the names are in, when it is not the reader's. */
  lang?: string;
}

/** Things named one after the other as their language lists them, each in its own direction. */
export function Names({ of, lang }: Props) {
  const { locale } = useReader();
  const parts = new Intl.ListFormat(lang ?? locale, { type: 'unit', style: 'short' }).formatToParts(of);
  return (
    <span lang={lang} dir={lang ? 'auto' : undefined}>
      {parts.map(({ type, value }, index) => (type === 'literal' ? value : <bdi key={index}>{value}</bdi>))}
    </span>
  );
}
