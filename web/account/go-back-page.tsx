import { Layout } from '../components/layout.js';
import { useReader } from '../platform/reader.js';

/** Where those arrive who signed in, or confirmed that it is them, beside a form that waits for them. */
export function GoBackPage() {
  const { t } = useReader();
  return (
    <Layout title={t('again.back')}>
      <h1>{t('again.back')}</h1>
      <p>{t('again.backText')}</p>
    </Layout>
  );
}
