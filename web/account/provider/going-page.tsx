import { Layout } from '../../components/layout.js';
import { useReader } from '../../platform/reader.js';

/**
 * Sends the browser on to the provider by itself, and by a link. A redirect would not do: what a form is sent to may only
 * be of this site (`form-action`), redirects included.
 */
export function GoingPage({ provider, address }: { provider: string; address: string }) {
  const { t } = useReader();
  const title = t('provider.going', { provider });
  return (
    <Layout title={title} goesTo={address}>
      <div class="narrow">
        <h1>{title}</h1>
        <p>{t('provider.goingText')}</p>
        <p class="links">
          <a href={address} rel="noreferrer">
            {t('provider.continue', { provider })}
          </a>
        </p>
      </div>
    </Layout>
  );
}
