import type { TimelineItem } from '../../server/engagements/index.js';
import { noticeWords, recipients, type HeardEvent } from '../../server/notifications/index.js';
import { Moment } from '../components/moment.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** What happened, oldest first, in the words in which people were told of it. */
export function Timeline({ items, title }: { items: readonly TimelineItem[]; title: string }) {
  const { t, locale } = useReader();
  const told = items.filter((item): item is TimelineItem & { name: HeardEvent } => item.name in recipients);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <ol class="plain-list timeline">
        {told.map(({ id, name, occurredAt, reason }) => (
          <li key={id}>
            <p>
              {noticeWords({ name, payload: {}, title, other: null, country: null }, locale).title}
              {reason && `${t('part.colon')} ${wordFor(t, 'code', reason)}`}
            </p>
            <p class="hint">
              <Moment at={occurredAt} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
