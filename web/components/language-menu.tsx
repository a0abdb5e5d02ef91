import { languageName, languages7, type Locale } from '../../server/codes/index.js';
import { directionOf } from '../platform/locale.js';
import { useReader } from '../platform/reader.js';

/** The same page in another language. Opens without a script; a browser that does not know `details` shows it open. */
export function LanguageMenu() {
  const { locale, t, address } = useReader();
  return (
    <details class="languages">
      <summary>
        <span class="govuk-visually-hidden">
          {t('site.language')}
          {t('part.colon')}{' '}
        </span>
        {nameOf(locale)}
      </summary>
      <ul>
        {languages7.map((each) => (
          <li key={each}>
            <a
              href={inLanguage(address, each)}
              hreflang={each}
              lang={each}
              dir={directionOf(each)}
              aria-current={each === locale ? 'true' : undefined}
            >
              {nameOf(each)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const nameOf = (locale: Locale) => {
  const name = languageName(locale, locale);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

/** A cursor is good only for the address it was made for, so a list starts again at its first page. */
function inLanguage(address: string, locale: Locale): string {
  const url = new URL(address, 'http://here.invalid');
  url.searchParams.delete('cursor');
  url.searchParams.set('lang', locale);
  return `${url.pathname}${url.search}`;
}
