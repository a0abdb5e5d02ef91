import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { PasswordInput } from '../components/password-input.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { Translate } from '../words/translator.js';
import { OtherWays } from './other-ways.js';
import { sayProblem } from './passkeys/say-problem.js';

interface Props {
  /** Where to go once signed in; a path of this site. */
  next: string;
  email?: string;
  problem?: Problem;
  /** Why they are here again. */
  notice?: 'signIn.reset' | 'proof.expired';
}

export function SignInPage({ next, email = '', problem, notice }: Props) {
  const { t, provider } = useReader();
  const errors = problem ? inWords(problem, t, provider) : [];
  return (
    <Layout title={t('signIn.title')} refused>
      <div class="narrow">
        <h1>{t('signIn.title')}</h1>
        {notice && <NotificationBanner success={notice === 'signIn.reset'}>{t(notice)}</NotificationBanner>}
        <ErrorSummary errors={errors} />
        {next !== paths.desk() && next !== paths.goBack() && <p>{t('signIn.then')}</p>}
        <Form action={paths.signIn()} novalidate>
          <input type="hidden" name="next" value={next} />
          <Input
            name="email"
            label={t('signIn.email')}
            errors={errors}
            type="email"
            value={email}
            autocomplete="username webauthn"
            dir="ltr"
          />
          <PasswordInput name="password" label={t('signIn.password')} errors={errors} autocomplete="current-password" />
          <Button>{t('signIn.button')}</Button>
        </Form>
        <p class="links">
          <a href={paths.forgottenPassword()}>{t('signIn.forgot')}</a>
        </p>
        <OtherWays next={next} />
        <p class="hint">{t('signIn.help')}</p>
      </div>
    </Layout>
  );
}

function inWords(problem: Problem, t: Translate, provider: string | undefined): FormError[] {
  const { code, errors = [], retryAfter = 60 } = problem;
  if (code === 'wrong-credentials') return [{ text: t('signIn.wrong') }];
  if (code === 'too-many-requests') return [{ text: t('signIn.tooMany', { count: Math.ceil(retryAfter / 60) }) }];
  if (code !== 'invalid-input') return sayProblem(problem, t, provider);
  return errors.map(({ pointer }) =>
    pointer === '#/password'
      ? { field: 'password', text: t('signIn.passwordNeeded') }
      : { field: 'email', text: t('signIn.emailNeeded') },
  );
}
