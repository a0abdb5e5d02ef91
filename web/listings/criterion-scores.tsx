import { criteria, type Match } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';

/** How well it fits on each of the four criteria, of 100 each; `explained`, with what each of them asks. */
export function CriterionScores({ match, explained }: { match: Match; explained?: boolean | undefined }) {
  const { locale, t } = useReader();
  return (
    <ul class="criteria">
      {criteria.map((name) => {
        const { score } = match.criteria[name];
        const id = `${name}-${match.id}`;
        return (
          <li key={name}>
            <span id={id}>{t(`criterion.${name}`)}</span>
            <bdi>{score.toLocaleString(locale, { style: 'percent' })}</bdi>
            {explained && <span class="hint">{t(`criterion.${name}.is`)}</span>}
            <meter aria-labelledby={id} min={0} max={1} value={Number(score.toFixed(2))} />
          </li>
        );
      })}
    </ul>
  );
}
