import { criteria, type Reason, type Score } from '../../server/matching/index.js';
import { Details } from '../components/details.js';
import { ReasonList } from '../components/reason-list.js';
import { useReader } from '../platform/reader.js';

/** Of what fits; and of what does not, which nobody should have to look for. */
const SHOWN = 3;

/** What decided it and what speaks against it, and folded away everything else that was weighed. */
export function MatchReasons({ of }: { of: Score['criteria'] }) {
  const { t } = useReader();
  const reasons = sorted(of);
  const [fits, lacks] = (['fits', 'lacks'] as const).map((verdict) =>
    reasons.filter((reason) => reason.verdict === verdict).slice(0, SHOWN),
  );
  const rest = reasons.filter((reason) => !fits!.includes(reason) && !lacks!.includes(reason));
  return (
    <>
      <ReasonList reasons={[...fits!, ...lacks!]} />
      {rest.length > 0 && (
        <Details summary={t('matches.rest', { count: rest.length })}>
          <ReasonList reasons={rest} />
        </Details>
      )}
    </>
  );
}

const ORDER: Reason['verdict'][] = ['fits', 'unknown', 'lacks'];

/** What fits before what is unknown, and that before what does not fit; within each, what weighs most. */
function sorted(of: Score['criteria']): Reason[] {
  const reasons = criteria.flatMap((name) => of[name].reasons);
  return ORDER.flatMap((verdict) =>
    reasons.filter((reason) => reason.verdict === verdict).sort((a, b) => b.weight - a.weight),
  );
}
