import { noticeWords, type Notice } from '../../server/notifications/index.js';
import { Button } from '../components/button.js';
import { Day } from '../components/day.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Form } from '../components/form.js';

/** What the reader was told, newest first. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('account.notices')}</h2>
      {notices.length === 0 && <p>{t('account.noNotices')}</p>}
      {notices.some(({ readAt }) => !readAt) && (
        <Form action={paths.noticesRead()}>
          <Button look="secondary">{t('account.markRead')}</Button>
        </Form>
      )}
      <ul class="plain-list">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function NoticeItem({ notice }: { notice: Notice }) {
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
        <Day at={notice.createdAt} />
      </p>
    </li>
  );
}

/** What has a page of its own. */
const pages: Record<string, ((id: string) => string) | undefined> = {
  listing: paths.listing,
  match: paths.match,
  pool: paths.pool,
  savedSearch: paths.savedSearch,
  invitation: paths.access,
  approval: paths.access,
  delegation: paths.access,
  glass: paths.access,
  person: () => paths.security(),
};
