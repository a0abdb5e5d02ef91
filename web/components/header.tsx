import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Form } from './form.js';
import { LanguageMenu } from './language-menu.js';
import { placesOf } from './places.js';
import { ServiceNavigation } from './service-navigation.js';

/** Our name and mark, the language, and the places of the reader. */
export function Header() {
  const reader = useReader();
  const { t, locale, signedIn } = reader;
  const withCount = (text: string, count: number) => (count > 0 ? `${text} (${count.toLocaleString(locale)})` : text);
  return (
    <header class="top">
      <div class="govuk-width-container top__bar">
        <a class="brand" href={paths.home()} lang="en" dir="ltr">
          Bandung
        </a>
        <LanguageMenu />
      </div>
      <ServiceNavigation
        label={t('site.menu')}
        items={placesOf(reader).map(({ word, href, current, count }) => ({
          href,
          text: withCount(t(word), count?.(reader) ?? 0),
          current,
        }))}
      >
        {signedIn && (
          <li class="govuk-service-navigation__item">
            <Form action={paths.signOut()}>
              <button class="plain">{t('signOut.button')}</button>
            </Form>
          </li>
        )}
      </ServiceNavigation>
      <div class="batik" aria-hidden="true" />
    </header>
  );
}
