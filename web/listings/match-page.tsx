import type { MatchView } from '../../server/matching/index.js';
import { Layout } from '../components/layout.js';
import { useReader } from '../platform/reader.js';
import type { Groups } from './find-groups.js';
import { MatchCard } from './match-card.js';

/** The page that notices of a match lead to: the same for both sides. */
export function MatchPage({ view: { match, need, offer }, groups }: { view: MatchView; groups: Groups }) {
  const { t } = useReader();
  return (
    <Layout title={t('matches.one')}>
      <h1>{t('matches.one')}</h1>
      <MatchCard match={match} sides={[need, offer]} groups={groups.get(need.id)} />
    </Layout>
  );
}
