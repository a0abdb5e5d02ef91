import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { LanguageMenu } from './language-menu.js';
import { Form } from './form.js';

export function Header() {
  const { t, signedIn, secretariat, balance } = useReader();
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={paths.home()} lang="en">
          Bandung
        </a>
        <LanguageMenu />
        <nav aria-label={t('site.menu')}>
          <ul>
            <li>
              <a href={paths.search()}>{t('search.title')}</a>
            </li>
            <li>
              <a href={paths.api()}>{t('api.title')}</a>
            </li>
            <li>
              <a href={signedIn ? paths.account() : paths.signIn()}>{t(signedIn ? 'account.title' : 'signIn.title')}</a>
            </li>
            {secretariat && (
              <li>
                <a href={paths.matching()}>{t('secretariat.title')}</a>
              </li>
            )}
            {balance && (
              <li>
                <a href={paths.balance()}>{t('balance.title')}</a>
              </li>
            )}
            {signedIn && (
              <li>
                <Form action={paths.signOut()}>
                  <button class="plain">{t('signOut.button')}</button>
                </Form>
              </li>
            )}
          </ul>
        </nav>
      </div>
      <div class="batik" aria-hidden="true" />
    </header>
  );
}
