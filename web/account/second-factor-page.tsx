import type { Problem } from '../../server/problems.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { proofErrors, ProofFields } from './proof-fields.js';

/** After the password: the code. */
export function SecondFactorPage({ next, recovery, problem }: { next: string; recovery: boolean; problem?: Problem }) {
  const { t } = useReader();
  const errors = problem ? proofErrors(problem, t) : [];
  return (
    <Layout title={t('proof.title')}>
      <div class="narrow">
        <h1>{t('proof.title')}</h1>
        <ErrorSummary errors={errors} />
        <p>{t('proof.intro')}</p>
        <Form action={paths.secondFactor()} novalidate>
          <input type="hidden" name="next" value={next} />
          <ProofFields errors={errors} recovery={recovery} />
          <button>{t('proof.button')}</button>
        </Form>
      </div>
    </Layout>
  );
}
