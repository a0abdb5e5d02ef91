import type { NeedGroup } from '../../server/reporting/index.js';
import { groupLabel } from '../components/group-label.js';
import { useReader } from '../platform/reader.js';

/** To which groups a need belongs and how they are served: beside its score, which knows nothing of it. */
export function NeedBalance({ of }: { of: readonly NeedGroup[] | undefined }) {
  const { locale, t } = useReader();
  if (!of || of.length === 0) return null;
  const percent = (share: number) => share.toLocaleString(locale, { style: 'percent' });
  return (
    <div class="hint">
      <p>{t('balance.groups')}</p>
      <ul>
        {of.map(({ of: name, code, shareOfNeeds, shareOfEngagements, behind }) => {
          const said = { group: groupLabel(name, code, locale, t), needs: percent(shareOfNeeds) };
          const line =
            shareOfEngagements === null
              ? t('balance.lineWithout', said)
              : t('balance.line', { ...said, engagements: percent(shareOfEngagements) });
          return <li key={code}>{behind.engagements ? <b>{line}</b> : line}</li>;
        })}
      </ul>
    </div>
  );
}
