import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

export function Footer() {
  const { t } = useReader();
  const links = [
    [paths.countries(), t('country.title')],
    [paths.accessibility(), t('accessibility.title')],
    [paths.privacy(), t('privacy.title')],
    [paths.securityPolicy(), t('place.security')],
    [paths.api(), t('api.title')],
    [paths.openapi(), t('api.document')],
  ] as const;
  return (
    <footer class="bottom">
      <div class="batik" aria-hidden="true" />
      <div class="govuk-width-container">
        <ul>
          {links.map(([href, text]) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        <p>{t('site.light')}</p>
        <p>{t('site.demo')}</p>
        <p>{t('site.origin')}</p>
      </div>
    </footer>
  );
}
