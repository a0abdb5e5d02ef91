import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { PublicHead } from '../machines/public-head.js';

/** How well the pages can be used by everyone, what is known to be wrong with them, and where to complain. */
export function AccessibilityPage({ contact }: { contact: string | undefined }) {
  const { t } = useReader();
  return (
    <Layout plain title={t('accessibility.title')} head={<PublicHead path={paths.accessibility()} />}>
      <div class="narrow">
        <h1>{t('accessibility.title')}</h1>
        <p>{t('accessibility.aim')}</p>
        <h2>{t('accessibility.how')}</h2>
        <p>{t('accessibility.howText')}</p>
        <h2>{t('accessibility.known')}</h2>
        <ul>
          <li>{t('accessibility.words')}</li>
          <li>{t('accessibility.listings')}</li>
          <li>{t('accessibility.files')}</li>
          <li>{t('accessibility.passkeys')}</li>
          <li>{t('accessibility.untested')}</li>
        </ul>
        <h2>{t('accessibility.complain')}</h2>
        <p>{t('accessibility.complainText')}</p>
        <p>
          {contact ? (
            <a href={contact} dir="ltr">
              {contact.replace(/^(mailto|tel):/, '')}
            </a>
          ) : (
            t('accessibility.noContact')
          )}
        </p>
        <p>{t('accessibility.further')}</p>
      </div>
    </Layout>
  );
}
