import { RESET_MINUTES } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { NewPassword, passwordErrors } from './new-password.js';

export function ForgottenPasswordPage({ problem }: { problem?: Problem }) {
  const { t } = useReader();
  const errors = !problem
    ? []
    : problem.code === 'too-many-requests'
      ? passwordErrors(problem, true, t)
      : [{ field: 'email', text: t('signIn.emailNeeded') }];
  return (
    <Layout title={t('signIn.forgot')}>
      <div class="narrow">
        <h1>{t('signIn.forgot')}</h1>
        <ErrorSummary errors={errors} />
        <p>{t('forgot.intro')}</p>
        <Form action={paths.forgottenPassword()} novalidate>
          <Input
            name="email"
            label={t('signIn.email')}
            errors={errors}
            type="email"
            autocomplete="username"
            dir="ltr"
          />
          <Button>{t('forgot.button')}</Button>
        </Form>
      </div>
    </Layout>
  );
}

/** The same whoever was asked for. */
export function LinkSentPage() {
  const { t } = useReader();
  return (
    <Layout title={t('forgot.sent')}>
      <h1>{t('forgot.sent')}</h1>
      <p>{t('forgot.sentText', { count: RESET_MINUTES })}</p>
    </Layout>
  );
}

interface Props {
  token: string;
  email: string;
  alone: boolean;
  problem?: Problem;
}

export function ResetPasswordPage({ token, email, alone, problem }: Props) {
  const { t } = useReader();
  const errors = problem ? passwordErrors(problem, alone, t) : [];
  return (
    <Layout title={t('reset.title')}>
      <div class="narrow">
        <h1>{t('reset.title')}</h1>
        <ErrorSummary errors={errors} />
        <Form action={paths.resetPassword(token)} novalidate>
          <NewPassword email={email} alone={alone} errors={errors} />
          <Button>{t('password.save')}</Button>
        </Form>
      </div>
    </Layout>
  );
}

export function VoidLinkPage() {
  const { t } = useReader();
  return (
    <Layout title={t('problem.link-void')}>
      <h1>{t('problem.link-void')}</h1>
      <p>{t('remedy.link-void')}</p>
      <p class="links">
        <a href={paths.forgottenPassword()}>{t('reset.again')}</a>
      </p>
    </Layout>
  );
}
