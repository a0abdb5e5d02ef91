import type { Problem } from '../../server/problems.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { proofErrors, ProofFields } from './proof-fields.js';

interface Props {
  next: string;
  /** What this person proves themselves with. */
  by: 'password' | 'code';
  recovery: boolean;
  problem?: Problem;
}

/** Asks again who is there, before something that binds. */
export function ConfirmPage({ next, by, recovery, problem }: Props) {
  const { t } = useReader();
  const errors = problem ? proofErrors(problem, t, by) : [];
  return (
    <Layout title={t('confirm.title')}>
      <div class="narrow">
        <h1>{t('confirm.title')}</h1>
        <ErrorSummary errors={errors} />
        <p>{t('confirm.intro')}</p>
        <Form action={paths.confirm()} novalidate>
          <input type="hidden" name="next" value={next} />
          {by === 'code' ? (
            <ProofFields errors={errors} recovery={recovery} />
          ) : (
            <Field name="password" label={t('signIn.password')} errors={errors}>
              {(ties) => <input {...ties} type="password" autocomplete="current-password" dir="ltr" />}
            </Field>
          )}
          <button>{t('proof.button')}</button>
        </Form>
      </div>
    </Layout>
  );
}
