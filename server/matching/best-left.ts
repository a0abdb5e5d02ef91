/** Compared from its first number on; more is better. Nothing: not to be taken (any more). */
export type Rank = readonly number[] | undefined;

interface Ranked {
  id: string;
  rank: readonly number[];
}

/**
 * Gives the best again and again, by a rank that can only fall while others are taken: so that only what comes first
 * must be looked at anew. Of equals the smallest id.
 */
export function bestLeft(ids: Iterable<string>, rankOf: (id: string) => Rank): () => string | undefined {
  const withRank = (id: string): Ranked[] => {
    const rank = rankOf(id);
    return rank ? [{ id, rank }] : [];
  };
  const bestLast = [...ids].flatMap(withRank).sort((a, b) => (isBetter(a, b) ? 1 : -1));

  return () => {
    for (let last = bestLast.pop(); last; last = bestLast.pop()) {
      const [now] = withRank(last.id);
      if (!now) continue;
      const place = placeOf(now);
      if (place === bestLast.length) return now.id;
      bestLast.splice(place, 0, now);
    }
    return undefined;
  };

  /** Behind all that are worse. */
  function placeOf(one: Ranked): number {
    let [low, high] = [0, bestLast.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBetter(one, bestLast[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBetter(a: Ranked, b: Ranked): boolean {
  const at = a.rank.findIndex((value, i) => value !== b.rank[i]);
  return at < 0 ? a.id < b.id : a.rank[at]! > b.rank[at]!;
}
