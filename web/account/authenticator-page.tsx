import type { NewAuthenticator } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { Translate } from '../words/translator.js';
import { proofErrors, ProofFields } from './proof-fields.js';
import { QrCode } from './qr-code.js';

/** The key for the app, as a picture and as text, and where its first code is typed. */
export function AuthenticatorPage({ secret, uri, problem }: NewAuthenticator & { problem?: Problem }) {
  const { t } = useReader();
  const errors = problem ? inWords(problem, t) : [];
  return (
    <Layout title={t('security.setUp')}>
      <div class="narrow">
        <BackLink href={paths.security()}>{t('security.title')}</BackLink>
        <h1>{t('security.setUp')}</h1>
        <ErrorSummary errors={errors} />
        <p>{t('authenticator.scan')}</p>
        <QrCode text={uri} label={t('authenticator.qr')} />
        <p>
          <a href={uri}>{t('authenticator.open')}</a>
        </p>
        <p>
          {t('authenticator.key')}
          <br />
          <code class="key-text" dir="ltr">
            {secret.match(/.{1,4}/g)!.join(' ')}
          </code>
        </p>
        <p>{t('authenticator.then')}</p>
        <Form action={paths.authenticator()} novalidate>
          <ProofFields errors={errors} factors={['totp']} />
          <Button>{t('authenticator.button')}</Button>
        </Form>
      </div>
    </Layout>
  );
}

const inWords = (problem: Problem, t: Translate) =>
  problem.code === 'invalid-input' && problem.errors?.[0]?.detail !== 'Required'
    ? [{ field: 'code', text: t('authenticator.wrong') }]
    : proofErrors(problem, t);

export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  const { t } = useReader();
  return (
    <Layout title={t('codes.title')}>
      <div class="narrow">
        <h1>{t('codes.title')}</h1>
        <p>{t('codes.text')}</p>
        <ul class="codes" dir="ltr">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p>
          <Button href={paths.account()}>{t('codes.done')}</Button>
        </p>
      </div>
    </Layout>
  );
}
