import type { Problem } from '../../server/problems.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { NewPassword, passwordErrors } from './new-password.js';

export function PasswordPage({ email, alone, problem }: { email: string; alone: boolean; problem?: Problem }) {
  const { t } = useReader();
  const errors = problem ? passwordErrors(problem, alone, t) : [];
  return (
    <Layout title={t('password.title')}>
      <div class="narrow">
        <p class="links">
          <a href={paths.security()}>{t('security.title')}</a>
        </p>
        <h1>{t('password.title')}</h1>
        <ErrorSummary errors={errors} />
        <Form action={paths.password()} novalidate>
          <Field name="current" label={t('password.current')} errors={errors}>
            {(ties) => <input {...ties} type="password" autocomplete="current-password" dir="ltr" />}
          </Field>
          <NewPassword email={email} alone={alone} errors={errors} />
          <button>{t('password.save')}</button>
        </Form>
      </div>
    </Layout>
  );
}
