import type { Problem } from '../../server/problems.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { PasswordInput } from '../components/password-input.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { NewPassword, passwordErrors } from './new-password.js';

export function PasswordPage({ email, alone, problem }: { email: string; alone: boolean; problem?: Problem }) {
  const { t } = useReader();
  const errors = problem ? passwordErrors(problem, alone, t) : [];
  return (
    <Layout title={t('password.title')}>
      <div class="narrow">
        <BackLink href={paths.security()}>{t('security.title')}</BackLink>
        <h1>{t('password.title')}</h1>
        <ErrorSummary errors={errors} />
        <Form action={paths.password()} novalidate>
          <PasswordInput name="current" label={t('password.current')} errors={errors} autocomplete="current-password" />
          <NewPassword email={email} alone={alone} errors={errors} />
          <Button>{t('password.save')}</Button>
        </Form>
      </div>
    </Layout>
  );
}
