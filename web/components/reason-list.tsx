import { renderReason, type Reason } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';

/** Reasons as sentences, each marked by what it says: fits, not known, does not fit. */
export const ReasonList = ({ reasons }: { reasons: readonly Reason[] }) => (
  <ul class="reasons">
    {reasons.map((reason, index) => (
      <ReasonItem key={index} reason={reason} />
    ))}
  </ul>
);

function ReasonItem({ reason }: { reason: Reason }) {
  const { locale, t } = useReader();
  const sentence = renderReason(reason, locale);
  // A language whose sentences are still to be written is answered in English, and must be read aloud as such.
  const inEnglish = locale !== 'en' && sentence === renderReason(reason, 'en');
  return (
    <li class={reason.verdict}>
      <span class="govuk-visually-hidden">
        {t(`verdict.${reason.verdict}`)}
        {t('part.colon')}{' '}
      </span>
      <bdi lang={inEnglish ? 'en' : undefined}>{sentence}</bdi>
    </li>
  );
}
