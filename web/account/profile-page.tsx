import type { Me } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { AccountNavigation } from './account-navigation.js';
import { fieldErrors } from '../components/field-errors.js';
import { Memberships } from './memberships.js';

interface Props {
  me: Me;
  /** As it was typed. */
  name?: string;
  saved?: boolean;
  problem?: Problem;
}

/** What others see of the reader, and for whom they act. */
export function ProfilePage({ me, name = me.name, saved = false, problem }: Props) {
  const { t } = useReader();
  const errors = fieldErrors(problem, { name: name.trim() ? 'profile.nameWrong' : 'profile.nameNeeded' }, t);
  return (
    <Layout title={t('profile.title')}>
      <AccountNavigation current="profile" />
      <div class="narrow">
        <ErrorSummary errors={errors} />
        {saved && <NotificationBanner success>{t('account.saved')}</NotificationBanner>}
        <h1>{t('profile.title')}</h1>
        <Form action={paths.profile()} novalidate>
          <Input
            name="name"
            label={t('profile.name')}
            hint={t('profile.nameHint')}
            errors={errors}
            value={name}
            autocomplete="name"
            spellcheck={false}
            dir="auto"
          />
          <Button>{t('account.save')}</Button>
        </Form>
        <SummaryList>
          <Fact label={t('access.email')}>
            <bdi>{me.email}</bdi>
            <p class="hint">{t('profile.emailHint')}</p>
          </Fact>
        </SummaryList>
        <h2>{t('account.memberships')}</h2>
        <Memberships of={me.memberships} />
        <p>
          <a href={paths.access()}>{t('access.title')}</a>
        </p>
      </div>
    </Layout>
  );
}
