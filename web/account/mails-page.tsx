import { cadences as choices, topics, type Cadence, type Topic } from '../../server/notifications/index.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Layout } from '../components/layout.js';
import { Select } from '../components/select.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { AccountNavigation } from './account-navigation.js';

/** How often the reader wants mail on each topic. */
export function MailsPage({ cadences, saved }: { cadences: Record<Topic, Cadence>; saved: boolean }) {
  const { t } = useReader();
  return (
    <Layout title={t('account.mails')}>
      <AccountNavigation current="mails" />
      <h1>{t('account.mails')}</h1>
      <p>{t('account.mailsText')}</p>
      {saved && <NotificationBanner success>{t('account.saved')}</NotificationBanner>}
      <Form action={paths.mailPreferences()}>
        <div class="side-by-side">
          {topics.map((topic) => (
            <Select
              key={topic}
              name={topic}
              label={t(`topic.${topic}`)}
              value={cadences[topic]}
              options={choices.map((cadence) => ({ value: cadence, text: t(`cadence.${cadence}`) }))}
            />
          ))}
        </div>
        <Button>{t('account.save')}</Button>
      </Form>
    </Layout>
  );
}
