import { criteria, renderReason, type Match, type Reason } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';

/** Every reason of a match as a sentence: what speaks most for it first, then what is open, then what does not fit. */
export function ReasonList({ match }: { match: Match }) {
  const reasons = criteria.flatMap((name) => match.criteria[name].reasons);
  const order: Reason['verdict'][] = ['fits', 'unknown', 'lacks'];
  const sorted = order.flatMap((verdict) =>
    reasons.filter((reason) => reason.verdict === verdict).sort((a, b) => b.weight - a.weight),
  );
  return (
    <ul class="reasons">
      {sorted.map((reason, index) => (
        <ReasonItem key={index} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonItem({ reason }: { reason: Reason }) {
  const { locale, t } = useReader();
  const sentence = renderReason(reason, locale);
  // A language whose sentences are still to be written is answered in English, and must be read aloud as such.
  const inEnglish = locale !== 'en' && sentence === renderReason(reason, 'en');
  return (
    <li class={reason.verdict}>
      <span class="unseen">{t(`verdict.${reason.verdict}`)}: </span>
      <bdi lang={inEnglish ? 'en' : undefined}>{sentence}</bdi>
    </li>
  );
}
