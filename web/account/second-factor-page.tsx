import type { SecondFactor } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { PasskeyProof } from './passkeys/passkey-proof.js';
import { proofErrors, ProofFields } from './proof-fields.js';

interface Props {
  next: string;
  /** What this person has set up. */
  factors: readonly SecondFactor[];
  problem?: Problem;
}

/** After the password: the passkey, or the code. */
export function SecondFactorPage({ next, factors, problem }: Props) {
  const { t } = useReader();
  const errors = problem ? proofErrors(problem, t) : [];
  return (
    <Layout title={t('proof.title')} refused>
      <div class="narrow">
        <h1>{t('proof.title')}</h1>
        <ErrorSummary errors={errors} />
        <PasskeyProof next={next} factors={factors} />
        {factors.some((factor) => factor !== 'passkey') && (
          <Form action={paths.secondFactor()} novalidate>
            <input type="hidden" name="next" value={next} />
            {factors.includes('totp') && <p>{t('proof.intro')}</p>}
            <ProofFields errors={errors} factors={factors} />
            <Button>{t('proof.button')}</Button>
          </Form>
        )}
      </div>
    </Layout>
  );
}
