import type { MatchView } from '../../server/matching/index.js';
import { Layout } from '../components/layout.js';
import { useReader } from '../platform/reader.js';
import { MatchCard } from './match-card.js';

/** The page that notices of a match lead to: the same for both sides. */
export function MatchPage({ view: { match, need, offer } }: { view: MatchView }) {
  const { t } = useReader();
  return (
    <Layout title={t('matches.one')}>
      <h1>{t('matches.one')}</h1>
      <MatchCard match={match} sides={[need, offer]} />
    </Layout>
  );
}
