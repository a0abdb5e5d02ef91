import { noticeWords, type AudienceName, type Notice } from '../../server/notifications/index.js';
import { Button } from '../components/button.js';
import { Day } from '../components/day.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { Pagination } from '../components/pagination.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { whyWord } from './why-word.js';

interface Props {
  notices: readonly Notice[];
  /** By notice: as whom the reader was told. */
  why: ReadonlyMap<string, AudienceName>;
  next: string | null;
}

/** What the reader was told: first what is new, then what they have read, each with the reason why they were told. */
export function InboxPage({ notices, why, next }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('inbox.title')}>
      <h1>{t('inbox.title')}</h1>
      {notices.length === 0 && <p>{t('account.noNotices')}</p>}
      {notices.some(({ readAt }) => !readAt) && (
        <Form action={paths.noticesRead()}>
          <Button look="secondary">{t('account.markRead')}</Button>
        </Form>
      )}
      <ul class="plain-list">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} as={why.get(notice.id)} />
        ))}
      </ul>
      <Pagination next={next ? { href: paths.inbox(next) } : undefined} />
      <p>
        <a href={paths.mailPreferences()}>{t('inbox.mails')}</a>
      </p>
    </Layout>
  );
}

function NoticeItem({ notice, as }: { notice: Notice; as: AudienceName | undefined }) {
  const { locale, t } = useReader();
  const { title, text } = noticeWords(notice, locale);
  const address = pages[notice.subjectKind]?.(notice.subjectId);
  return (
    <li>
      <p>
        {!notice.readAt && <Tag look="waiting">{t('account.unread')}</Tag>}{' '}
        {address ? <a href={address}>{title}</a> : <b>{title}</b>}
      </p>
      <p>{text}</p>
      <p class="hint">
        {t(whyWord(as))} <Day at={notice.createdAt} />
      </p>
      {!notice.readAt && (
        <Form action={paths.inboxRead(notice.id)}>
          <Button look="secondary">
            {t('inbox.read')} <span class="govuk-visually-hidden">{title}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}

/** What has a page of its own. */
const pages: Record<string, ((id: string) => string) | undefined> = {
  listing: paths.listing,
  match: paths.match,
  pool: paths.pool,
  savedSearch: paths.savedSearch,
  mission: paths.mission,
  cohort: paths.cohort,
  nomination: paths.nomination,
  pledge: paths.pledge,
  invitation: paths.access,
  approval: paths.access,
  delegation: paths.access,
  glass: paths.access,
  person: () => paths.security(),
};
