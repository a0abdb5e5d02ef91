import type { SecondFactor } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { PasswordInput } from '../components/password-input.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { PasskeyProof } from './passkeys/passkey-proof.js';
import { proofErrors, ProofFields } from './proof-fields.js';
import { ProviderButton } from './provider/provider-button.js';

interface Props {
  next: string;
  /** What this person proves themselves with; with the password, when it is empty. */
  factors: readonly SecondFactor[];
  /** The identity provider, if they are linked with it. */
  provider: string | undefined;
  problem?: Problem;
}

/** Asks again who is there, before something that binds. */
export function ConfirmPage({ next, factors, provider, problem }: Props) {
  const { t } = useReader();
  const alone = factors.length === 0;
  const errors = problem ? proofErrors(problem, t, alone ? 'password' : 'code') : [];
  return (
    <Layout title={t('confirm.title')} refused>
      <div class="narrow">
        <h1>{t('confirm.title')}</h1>
        <ErrorSummary errors={errors} />
        <p>{t('confirm.intro')}</p>
        <PasskeyProof next={next} factors={factors} />
        {(alone || factors.some((factor) => factor !== 'passkey')) && (
          <Form action={paths.confirm()} novalidate>
            <input type="hidden" name="next" value={next} />
            {alone ? (
              <PasswordInput
                name="password"
                label={t('signIn.password')}
                errors={errors}
                autocomplete="current-password"
              />
            ) : (
              <ProofFields errors={errors} factors={factors} />
            )}
            <Button>{t('proof.button')}</Button>
          </Form>
        )}
        {provider && <ProviderButton provider={provider} to="prove" next={next} />}
      </div>
    </Layout>
  );
}
