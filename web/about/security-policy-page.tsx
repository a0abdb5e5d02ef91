import { Layout } from '../components/layout.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** For everyone: what protects them, and what to do on finding a weakness. */
export function SecurityPolicyPage({ contact }: { contact: string | undefined }) {
  const { t } = useReader();
  return (
    <Layout plain title={t('place.security')} head={<PublicHead path={paths.securityPolicy()} />}>
      <h1>{t('place.security')}</h1>
      <p>{t('policy.lead')}</p>
      <h2>{t('policy.how')}</h2>
      <ul>
        {(['factors', 'persons', 'trail'] as const).map((what) => (
          <li key={what}>{t(`policy.${what}`)}</li>
        ))}
      </ul>
      <h2>{t('policy.report')}</h2>
      <p>{t('policy.reportText')}</p>
      {contact && (
        <p>
          <a href={contact} dir="ltr">
            {contact.replace(/^(mailto|tel):/, '')}
          </a>
        </p>
      )}
    </Layout>
  );
}
