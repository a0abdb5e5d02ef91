import { languages7 } from '../../server/codes/index.js';
import { useReader } from '../platform/reader.js';
import { languageAddress } from './language-address.js';

/** Under which address a public page is known, and under which in the other languages. */
export function PublicHead({ path }: { path: string }) {
  const { site, locale, address } = useReader();
  const chosen = new URL(address, site).searchParams.get('lang') === locale;
  return (
    <>
      <link rel="canonical" href={site + (chosen ? languageAddress(path, locale) : path)} />
      <link rel="alternate" hreflang="x-default" href={site + path} />
      {languages7.map((each) => (
        <link key={each} rel="alternate" hreflang={each} href={site + languageAddress(path, each)} />
      ))}
    </>
  );
}
