import type { Access } from '../../server/privacy/index.js';
import { Day } from '../components/day.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** Who looked, on whose behalf, at what and when. */
export function Accesses({ accesses, next }: { accesses: readonly Access[]; next: string | null }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="accesses">
      <h2 id="accesses">{t('privacy.accesses')}</h2>
      <p>{t('privacy.accessesText')}</p>
      {accesses.length === 0 && <p>{t('privacy.noAccesses')}</p>}
      <ul class="plain-list">
        {accesses.map((access) => (
          <AccessItem key={access.id} access={access} />
        ))}
      </ul>
      {next && (
        <p>
          <a href={paths.myData(next)}>{t('privacy.more')}</a>
        </p>
      )}
    </section>
  );
}

function AccessItem({ access }: { access: Access }) {
  const { t } = useReader();
  return (
    <li>
      <p class="by">
        <b>{access.self ? t('privacy.you') : access.role && wordFor(t, 'role', access.role)}</b>
        {access.organisation && (
          <span>
            <bdi>{access.organisation}</bdi>
          </span>
        )}
      </p>
      <p>
        {wordFor(t, 'personal', access.item)}
        {access.title && (
          <>
            {' – '}
            <bdi>{access.title}</bdi>
          </>
        )}
      </p>
      {access.reason && (
        <p>
          <bdi>{access.reason}</bdi>
        </p>
      )}
      <p class="hint">
        <Day at={access.seenAt} /> · {wordFor(t, 'personal.way', access.way)}
      </p>
    </li>
  );
}
