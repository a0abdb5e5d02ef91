import type { PoolView } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { ExampleTag } from '../components/tag.js';
import { useReader } from '../platform/reader.js';
import { PoolNeeds } from './pool-needs.js';
import { PoolProposal } from './pool-proposal.js';
import { PoolSavings } from './pool-savings.js';
import { PoolToSettle } from './pool-to-settle.js';
import { PoolWords } from './pool-words.js';

/** Which countries ask for the same, in which words; what one course or mission for all would take and save. */
export function PoolPage({ view }: { view: PoolView }) {
  const { t } = useReader();
  const { pool, needs, countries } = view;
  const title = t('pool.title', { countries: countries.length });
  return (
    <Layout plain title={title}>
      {needs.some(({ illustrative }) => illustrative) && (
        <p class="tags">
          <ExampleTag />
        </p>
      )}
      <h1>{title}</h1>
      {pool.state === 'dissolved' && (
        <InsetText>
          <b>{t('pool.over')}.</b> {pool.dissolvedReason && t(`pool.over.${pool.dissolvedReason}`)}
        </InsetText>
      )}
      <p>{t('pool.lead')}</p>
      <div class="beside listing">
        <PoolNeeds view={view} />
        <PoolProposal view={view} />
        <div>
          <PoolWords view={view} />
          <PoolSavings view={view} />
          <PoolToSettle view={view} />
        </div>
      </div>
    </Layout>
  );
}
