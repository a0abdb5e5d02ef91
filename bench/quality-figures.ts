import { groupBy } from './group-by.js';

/** A need's pair with an offer, as a ranking has it. */
export interface Ranked {
  need: string;
  offer: string;
  score: number;
}

/** By need, then by offer: 3 ideal, 2 good, 1 plausible; what is not graded is 0. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Quality {
  /** Mean over the judged needs of the normalised discounted cumulative gain (2^grade - 1) of the best ten. */
  ndcg10: number;
  /** Mean share of the offers graded 2 or 3 that are among the best ten, over the needs that have any. */
  recall10: number;
  needs: number;
}

const TEN = 10;
export const GOOD = 2;

/**
 * How good a ranking is against judgements. `only` restricts it to some needs, such as those without English. A need
 * without a good offer has no recall, and one without any judged offer is left out.
 */
export function quality(
  ranking: readonly Ranked[],
  grades: Grades,
  only: (need: string) => boolean = () => true,
): Quality {
  const best = groupBy(
    ranking.toSorted((a, b) => b.score - a.score),
    ({ need }) => need,
  );
  const judged = [...grades]
    .filter(([need, of]) => only(need) && [...of.values()].some((grade) => grade > 0))
    .map(([need, of]) => judge((best.get(need) ?? []).slice(0, TEN), of));
  const recalls = judged.flatMap(({ recall }) => recall ?? []);
  return { ndcg10: mean(judged.map(({ ndcg }) => ndcg)), recall10: mean(recalls), needs: judged.length };
}

function judge(top: readonly Ranked[], grades: ReadonlyMap<string, number>) {
  const found = top.map(({ offer }) => grades.get(offer) ?? 0);
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, TEN);
  const good = [...grades.values()].filter((grade) => grade >= GOOD).length;
  return {
    ndcg: gainOf(found) / gainOf(ideal),
    recall: good ? found.filter((grade) => grade >= GOOD).length / good : undefined,
  };
}

/** How often what is asked of these needs holds: 1 when there are none. */
export interface Share {
  needs: number;
  share: number;
}

/** Whether needs without a good offer have no match at all, and those with an ideal one have some. */
export function metAndUnmet(
  ranking: readonly Ranked[],
  grades: Grades,
  needs: readonly string[],
): { noGoodOfferUnmet: Share; idealOfferMet: Share } {
  const met = new Set(ranking.map(({ need }) => need));
  const best = (need: string) => Math.max(0, ...(grades.get(need)?.values() ?? []));
  const share = (of: string[], holds: (need: string) => boolean): Share => ({
    needs: of.length,
    share: of.length === 0 ? 1 : rounded(of.filter(holds).length / of.length),
  });
  return {
    noGoodOfferUnmet: share(
      needs.filter((need) => best(need) < GOOD),
      (need) => !met.has(need),
    ),
    idealOfferMet: share(
      needs.filter((need) => best(need) === 3),
      (need) => met.has(need),
    ),
  };
}

const gainOf = (grades: readonly number[]) =>
  grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
const mean = (values: readonly number[]) =>
  rounded(values.reduce((sum, value) => sum + value, 0) / (values.length || 1));
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
