import { languageName, languages7 } from '../../server/codes/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Radios } from '../components/radios.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { AccountNavigation } from './account-navigation.js';
import { fieldErrors } from '../components/field-errors.js';

interface Props {
  /** Of the account; mails are in it. */
  language: string;
  saved?: boolean;
  problem?: Problem;
}

/** The language one is written to in, kept with the account. */
export function LanguagePage({ language, saved = false, problem }: Props) {
  const { t } = useReader();
  const errors = fieldErrors(problem, { locale: 'ownLanguage.needed' }, t);
  return (
    <Layout title={t('ownLanguage.title')}>
      <AccountNavigation current="language" />
      <div class="narrow">
        <ErrorSummary errors={errors} />
        {saved && <NotificationBanner success>{t('account.saved')}</NotificationBanner>}
        <Form action={paths.ownLanguage()} novalidate>
          <Radios
            name="locale"
            label={t('ownLanguage.title')}
            labelSize="l"
            heading
            hint={t('ownLanguage.lead')}
            errors={errors}
            value={language}
            choices={languages7.map((each) => ({
              value: each,
              label: <bdi lang={each}>{languageName(each, each)}</bdi>,
            }))}
          />
          <Button>{t('account.save')}</Button>
        </Form>
      </div>
    </Layout>
  );
}
