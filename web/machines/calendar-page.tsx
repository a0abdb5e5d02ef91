import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { AccountNavigation } from '../account/account-navigation.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  /** The secret address; none as long as none was made. */
  url: string | undefined;
  /** Of the courses everyone may know of. */
  courses: string;
}

/** The addresses a calendar program can follow. */
export function CalendarPage({ url, courses }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('calendar.title')}>
      <AccountNavigation current="calendar" />
      <div class="narrow">
        <h1>{t('calendar.title')}</h1>
        <p>{t('calendar.lead')}</p>
        <h2>{t('calendar.mine')}</h2>
        <p>{t('calendar.secret')}</p>
        {url && (
          <p>
            <code dir="ltr">{url}</code>
          </p>
        )}
        <Form action={paths.calendar()}>
          <Button look={url ? 'secondary' : undefined}>{t(url ? 'searches.feedRenew' : 'calendar.make')}</Button>
        </Form>
        {url && (
          <Form action={paths.calendarEnd()}>
            <Button look="secondary">{t('calendar.end')}</Button>
          </Form>
        )}
        <h2>{t('calendar.courses')}</h2>
        <p>
          <a href={paths.courseCalendar()} dir="ltr">
            {courses}
          </a>
        </p>
      </div>
    </Layout>
  );
}
