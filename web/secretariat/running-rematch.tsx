import type { Locale } from '../../server/codes/index.js';
import type { Rematch } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';

/** How far a run has come; needs may open and close while it goes on. */
export function RunningRematch({ of: { total, done, reason, startedAt } }: { of: Rematch }) {
  const { locale, t } = useReader();
  const most = Math.max(total, done);
  const text = t('secretariat.progress', {
    done,
    total: most,
    time: timeIn(locale, startedAt),
    reason: t(`rematch.${reason}`),
  });
  return (
    <section aria-labelledby="running">
      <h2 id="running">{t('secretariat.running')}</h2>
      <p id="progress">{text}</p>
      <progress value={done} max={Math.max(most, 1)} aria-labelledby="progress" />
      <p class="hint">{t('secretariat.refreshes')}</p>
    </section>
  );
}

const timeIn = (locale: Locale, at: Date) =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at);
