import { Layout } from '../components/layout.js';
import { useReader } from '../platform/reader.js';

/** What everyone can count on, and what is not there yet. */
export function AccessibilityPage() {
  const { t } = useReader();
  return (
    <Layout title={t('place.accessibility')}>
      <h1>{t('place.accessibility')}</h1>
      <p>{t('accessibility.lead')}</p>
      <h2>{t('accessibility.what')}</h2>
      <ul>
        {(['script', 'keyboard', 'zoom', 'pictures'] as const).map((what) => (
          <li key={what}>{t(`accessibility.${what}`)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.limits')}</h2>
      <p>{t('accessibility.limitsText')}</p>
    </Layout>
  );
}
