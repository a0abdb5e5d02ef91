import { countryName } from '../../server/codes/index.js';
import type { PooledNeed, PoolView } from '../../server/matching/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Who asks, each in their own words. */
export function PoolNeeds({ view: { pool, needs, hidden } }: { view: PoolView }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t('pool.needs')}</h2>
      <ol class="plain-list">
        {needs.map((need) => (
          <NeedItem key={need.id} need={need} isCentre={need.id === pool.centreId} />
        ))}
      </ol>
      {hidden > 0 && <p class="hint">{t('pool.hidden', { count: hidden })}</p>}
    </section>
  );
}

function NeedItem({ need, isCentre }: { need: PooledNeed; isCentre: boolean }) {
  const { locale, t } = useReader();
  return (
    <li class="card">
      <h3 lang={need.language} dir="auto">
        <a href={paths.listing(need.id)}>{need.title}</a>
      </h3>
      <p class="by">
        <span>
          <bdi>{need.organisation.name}</bdi>
        </span>
        <span>
          <bdi>{countryName(need.country, locale)}</bdi>
        </span>
        <span>{isCentre ? t('pool.centre') : t('pool.likeness', { share: need.likeness })}</span>
      </p>
    </li>
  );
}
