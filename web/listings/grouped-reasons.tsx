import { criteria, type Score } from '../../server/matching/index.js';
import { ReasonList } from '../components/reason-list.js';
import { useReader } from '../platform/reader.js';

const groups = [
  ['fits', 'match.met'],
  ['unknown', 'match.open'],
  ['lacks', 'match.unmet'],
] as const;

/** Everything that was weighed, under what it says; within each, what weighs most comes first. */
export function GroupedReasons({ of }: { of: Score['criteria'] }) {
  const { t } = useReader();
  const reasons = criteria.flatMap((name) => of[name].reasons).toSorted((a, b) => b.weight - a.weight);
  return (
    <>
      {groups.map(([verdict, word]) => {
        const own = reasons.filter((reason) => reason.verdict === verdict);
        if (own.length === 0) return null;
        return (
          <section key={verdict}>
            <h4>{t(word)}</h4>
            <ReasonList reasons={own} />
          </section>
        );
      })}
    </>
  );
}
