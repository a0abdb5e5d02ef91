import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

export function Footer() {
  const { t } = useReader();
  return (
    <footer class="bottom">
      <div class="batik" aria-hidden="true" />
      <div class="wrap">
        <p>{t('site.tagline')}</p>
        <ul>
          <li>
            <a href={paths.search()}>{t('search.title')}</a>
          </li>
          <li>
            <a href={paths.api()}>{t('api.title')}</a>
          </li>
          <li>
            <a href={paths.openapi()}>{t('api.document')}</a>
          </li>
          <li>
            <a href={paths.privacy()}>{t('privacy.title')}</a>
          </li>
          <li>
            <a href={paths.accessibility()}>{t('accessibility.title')}</a>
          </li>
        </ul>
        <p>{t('site.light')}</p>
        <p>{t('site.demo')}</p>
        <p>{t('site.origin')}</p>
      </div>
    </footer>
  );
}
