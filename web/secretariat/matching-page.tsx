import type { Rematch, WeightsVersion } from '../../server/matching/index.js';
import { Layout } from '../components/layout.js';
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
        <p class="notice" role="status">
          {t('weights.hasBeenSet', { version: justSet })}
        </p>
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
        <table>
          <thead>
            <tr>
              <th scope="col">{t('secretariat.started')}</th>
              <th scope="col">{t('secretariat.reason')}</th>
              <th scope="col">{t('secretariat.needs')}</th>
              <th scope="col">{t('secretariat.finished')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ id, reason, total, done, startedAt, finishedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Moment at={startedAt} />
                </th>
                <td>{t(`rematch.${reason}`)}</td>
                <td>
                  <bdi>
                    {number.format(done)} / {number.format(Math.max(total, done))}
                  </bdi>
                </td>
                <td>{finishedAt ? <Moment at={finishedAt} /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
