import type { ListedOffer, MeanRanks, NeedChange, Preview } from '../../server/matching/index.js';
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
    <section class="aside" aria-labelledby="preview-title" role="status">
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
    </section>
  );
}

function Decided(ranks: { chosen: MeanRanks; dismissed: MeanRanks }) {
  const { t } = useReader();
  const rows = (['chosen', 'dismissed'] as const).filter((label) => ranks[label].matches > 0);
  if (rows.length === 0) return null;
  return (
    <div class="scroll" tabindex={0} role="group" aria-labelledby="preview-title">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('preview.decided')}</th>
            <th scope="col">{t('preview.matches')}</th>
            <th scope="col">{t('preview.before')}</th>
            <th scope="col">{t('preview.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((label) => (
            <tr key={label}>
              <th scope="row">{t(`preview.${label}`)}</th>
              <td>{ranks[label].matches}</td>
              <td>
                <Place of={ranks[label].before} />
              </td>
              <td>
                <Place of={ranks[label].after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{t('preview.need')}</th>
            <th scope="col">{t('preview.enters')}</th>
            <th scope="col">{t('preview.leaves')}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map(({ need, offer, fund }) => (
            <tr key={need.id}>
              <th scope="row">
                <a href={paths.listing(need.id)}>
                  <UserLine lang={need.language}>{need.title}</UserLine>
                </a>
                {offer.metBefore !== offer.metAfter && (
                  <p>
                    <b>{t(offer.metAfter ? 'preview.met' : 'preview.unmet')}</b>
                  </p>
                )}
              </th>
              <td>
                <Listed of={[...offer.enters, ...fund.enters]} />
              </td>
              <td>
                <Listed of={[...offer.leaves, ...fund.leaves]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
