import { featuresOf, firstFailure, isMatch, openCorpus, score } from '../server/matching/index.js';
import { listingOf, readRows } from './csv-listings.js';

export interface Ranked {
  need: string;
  offer: string;
  score: number;
}

export interface Quality {
  /** Mean over the judged needs of the normalised discounted cumulative gain (2^grade - 1) of the best ten. */
  ndcg10: number;
  /** Mean share of the offers graded 2 or 3 that are among the best ten. */
  recall10: number;
  needs: number;
}

const TEN = 10;

/**
 * How good a ranking is against judgements (`need_id,offer_id,grade`). `only` restricts it to some needs, such as those
 * without English. A need without a good offer has no recall, and one without any judged offer is left out.
 */
export function quality(
  ranking: readonly Ranked[],
  gradesPath: string,
  only: (need: string) => boolean = () => true,
): Quality {
  const grades = new Map<string, Map<string, number>>();
  for (const row of readRows(gradesPath)) {
    const of = grades.get(row['need_id']!) ?? new Map<string, number>();
    grades.set(row['need_id']!, of.set(row['offer_id']!, Number(row['grade'])));
  }
  const best = new Map<string, Ranked[]>();
  for (const each of [...ranking].sort((a, b) => b.score - a.score))
    best.set(each.need, [...(best.get(each.need) ?? []), each]);
  const judged = [...grades]
    .filter(([need]) => only(need))
    .map(([need, of]) => judge((best.get(need) ?? []).slice(0, TEN), of));
  const recalls = judged.flatMap(({ recall }) => recall ?? []);
  return { ndcg10: mean(judged.map(({ ndcg }) => ndcg)), recall10: mean(recalls), needs: judged.length };
}

function judge(top: readonly Ranked[], grades: ReadonlyMap<string, number>) {
  const found = top.map(({ offer }) => grades.get(offer) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, TEN);
  const good = [...grades.values()].filter((grade) => grade >= 2).length;
  return {
    ndcg: gainOf(found) / gainOf(ideal),
    recall: good ? found.filter((grade) => grade >= 2).length / good : undefined,
  };
}

const gainOf = (grades: number[]) =>
  grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** What the scorer alone makes of two files of listings, without a database: every pair that is a match. */
export function rankFiles(
  needsPath: string,
  offersPath: string,
  { kind, at }: { kind: 'offer' | 'fund'; at: Date },
): Ranked[] {
  const today = at.toISOString().slice(0, 10);
  const read = (path: string) =>
    readRows(path).map((row) => featuresOf(listingOf(row, at), { centreStatus: 'none' }, today));
  const [needs, offers] = [read(needsPath), read(offersPath)];
  const corpus = openCorpus();
  for (const features of [...needs, ...offers]) corpus.add(features);
  return needs.flatMap((need) =>
    offers
      .filter((offer) => offer.side === kind && firstFailure(need, offer, today) === undefined)
      .map((offer) => ({ need: need.id, offer: offer.id, ...score(need, offer, corpus, today) }))
      .filter(isMatch)
      .map(({ need, offer, total }) => ({ need, offer, score: total })),
  );
}
