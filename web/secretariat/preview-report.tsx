import type { ListedOffer, MeanRanks, NeedChange, Preview } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { Table } from '../components/table.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** What the weights in the form would have made of past cases. */
export function PreviewReport({
  of: { looked, left, changed, becomeMet, becomeUnmet, needs, chosen, dismissed },
}: {
  of: Preview;
}) {
  const { t } = useReader();
  return (
    <section aria-labelledby="preview-title" role="status">
      <InsetText>
        <h2 id="preview-title">{t('preview.title')}</h2>
        <p>{t('preview.nothingSet')}</p>
        <ul>
          <li>{t('preview.changed', { changed, looked })}</li>
          {becomeMet > 0 && <li>{t('preview.becomeMet', { count: becomeMet })}</li>}
          {becomeUnmet > 0 && <li>{t('preview.becomeUnmet', { count: becomeUnmet })}</li>}
          {left > 0 && <li>{t('preview.left', { count: left })}</li>}
        </ul>
        <Decided chosen={chosen} dismissed={dismissed} />
        {needs.length > 0 && <Changes needs={needs} />}
      </InsetText>
    </section>
  );
}

function Decided(ranks: { chosen: MeanRanks; dismissed: MeanRanks }) {
  const { t } = useReader();
  const rows = (['chosen', 'dismissed'] as const).filter((label) => ranks[label].matches > 0);
  if (rows.length === 0) return null;
  return (
    <div class="scroll" tabindex={0} role="group" aria-labelledby="preview-title">
      <Table
        firstIsHeader
        head={[
          { content: t('preview.decided') },
          { content: t('preview.matches'), numeric: true },
          { content: t('preview.before') },
          { content: t('preview.after') },
        ]}
        rows={rows.map((label) => [
          { content: t(`preview.${label}`) },
          { content: ranks[label].matches, numeric: true },
          { content: <Place of={ranks[label].before} /> },
          { content: <Place of={ranks[label].after} /> },
        ])}
      />
    </div>
  );
}

function Place({ of: { meanRank, listed } }: { of: MeanRanks['before'] }) {
  const { t } = useReader();
  return <>{meanRank === null ? t('preview.noPlace') : t('preview.place', { place: meanRank, listed })}</>;
}

function Changes({ needs }: { needs: readonly NeedChange[] }) {
  const { t } = useReader();
  return (
    <div class="scroll" tabindex={0} role="group" aria-labelledby="preview-title">
      <Table
        classes="changes"
        firstIsHeader
        head={[{ content: t('preview.need') }, { content: t('preview.enters') }, { content: t('preview.leaves') }]}
        rows={needs.map(({ need, offer, fund }) => [
          {
            content: (
              <>
                <a href={paths.listing(need.id)}>
                  <UserLine lang={need.language}>{need.title}</UserLine>
                </a>
                {offer.metBefore !== offer.metAfter && (
                  <p>
                    <b>{t(offer.metAfter ? 'preview.met' : 'preview.unmet')}</b>
                  </p>
                )}
              </>
            ),
          },
          { content: <Listed of={[...offer.enters, ...fund.enters]} /> },
          { content: <Listed of={[...offer.leaves, ...fund.leaves]} /> },
        ])}
      />
    </div>
  );
}

const Listed = ({ of }: { of: readonly ListedOffer[] }) =>
  of.length === 0 ? (
    <>–</>
  ) : (
    <ul>
      {of.map(({ id, title, language }) => (
        <li key={id}>
          <a href={paths.listing(id)}>
            <UserLine lang={language}>{title}</UserLine>
          </a>
        </li>
      ))}
    </ul>
  );
