import type { NearMiss } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';
import { NearMissCard } from './near-miss-card.js';

/** What would be a match if one or two things changed. */
export function NearMisses({ of }: { of: readonly NearMiss[] }) {
  const { t } = useReader();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="near">
      <h3 id="near">{t('near.title')}</h3>
      <p class="hint">{t('near.intro')}</p>
      {of.map((miss) => (
        <NearMissCard key={miss.listing.id} miss={miss} />
      ))}
    </section>
  );
}
