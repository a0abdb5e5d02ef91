import type { Rematch, WeightsVersion } from '../../server/matching/index.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Table } from '../components/table.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Moment } from '../components/moment.js';
import { RunningRematch } from './running-rematch.js';

interface Props {
  rematches: readonly Rematch[];
  weights: readonly WeightsVersion[];
  /** The version that has just been set. */
  justSet: number | undefined;
}

/** What matching is doing, and by which weights. */
export function MatchingPage({ rematches, weights, justSet }: Props) {
  const { t } = useReader();
  const running = rematches.find(({ finishedAt }) => finishedAt === null);
  return (
    <Layout title={t('secretariat.title')}>
      <h1>{t('secretariat.title')}</h1>
      {justSet !== undefined && (
        <NotificationBanner success>{t('weights.hasBeenSet', { version: justSet })}</NotificationBanner>
      )}
      {running ? <RunningRematch of={running} /> : <p>{t('secretariat.idle')}</p>}
      <Versions of={weights} />
      <Runs of={rematches} />
    </Layout>
  );
}

function Versions({ of }: { of: readonly WeightsVersion[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="weights">
      <div class="heading">
        <h2 id="weights">{t('weights.title')}</h2>
        <a href={paths.weights()}>{t('weights.change')}</a>
      </div>
      <ol class="plain-list">
        {of.map(({ version, note, author, setAt }, place) => (
          <li key={version}>
            <b>{t('weights.version', { version })}</b> {place === 0 && <Tag>{t('weights.inForce')}</Tag>}
            {note === null ? <p>{t('weights.first')}</p> : <p dir="auto">{note}</p>}
            {setAt && (
              <p class="by">
                {author && (
                  <span>
                    <bdi>{author.name}</bdi>
                  </span>
                )}
                <span>
                  <Moment at={setAt} />
                </span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Runs({ of }: { of: readonly Rematch[] }) {
  const { locale, t } = useReader();
  const number = new Intl.NumberFormat(locale);
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t('secretariat.runs')}</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="runs">
        <Table
          firstIsHeader
          head={[
            { content: t('secretariat.started') },
            { content: t('secretariat.reason') },
            { content: t('secretariat.needs'), numeric: true },
            { content: t('secretariat.finished') },
          ]}
          rows={of.map(({ reason, total, done, startedAt, finishedAt }) => [
            { content: <Moment at={startedAt} /> },
            { content: t(`rematch.${reason}`) },
            {
              content: (
                <bdi>
                  {number.format(done)} / {number.format(Math.max(total, done))}
                </bdi>
              ),
              numeric: true,
            },
            { content: finishedAt ? <Moment at={finishedAt} /> : '–' },
          ])}
        />
      </div>
    </section>
  );
}
