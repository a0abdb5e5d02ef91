import { countryName } from '../../server/codes/index.js';
import type { EngagementFigure } from '../../server/directory/index.js';
import { Table } from '../components/table.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** What everyone may know of missions and courses agreed: sums by stage and partner, none so small that it names one. */
export function Agreements({ of }: { of: readonly EngagementFigure[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">{t('agreed.title')}</h2>
      {of.length === 0 ? (
        <p>{t('agreed.none')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-labelledby="agreements">
          <Table
            firstIsHeader
            head={[
              { content: t('agreed.what') },
              { content: t('agreed.stage') },
              { content: t('agreed.partner') },
              { content: t('agreed.count'), numeric: true },
            ]}
            rows={of.map(({ kind, stage, partner, atLeast }) => [
              { content: t(`agreed.${kind}`) },
              { content: t(`agreed.${stage}`) },
              { content: <Partner of={partner} /> },
              { content: t('agreed.atLeast', { count: atLeast }), numeric: true },
            ])}
          />
        </div>
      )}
      <p class="hint">{t('agreed.how')}</p>
    </section>
  );
}

function Partner({ of }: { of: string | null }) {
  const { locale, t } = useReader();
  if (of === null) return <>{t('agreed.all')}</>;
  if (of === 'INT') return <>{t('agreed.international')}</>;
  return (
    <a href={paths.country(of)}>
      <bdi>{countryName(of, locale)}</bdi>
    </a>
  );
}
