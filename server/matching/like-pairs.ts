export interface LikePair {
  needId: string;
  otherId: string;
  likeness: number;
}

export interface Neighbour {
  id: string;
  likeness: number;
}

/** For each need those it could be met with, the most alike first. Of pairs that come each once. */
export function neighboursIn(pairs: readonly LikePair[], canMeet: (one: string, other: string) => boolean) {
  const found = new Map<string, Neighbour[]>();
  const add = (of: string, id: string, likeness: number) => {
    const known = found.get(of);
    if (known) known.push({ id, likeness });
    else found.set(of, [{ id, likeness }]);
  };
  for (const { needId, otherId, likeness } of pairs) {
    if (!canMeet(needId, otherId)) continue;
    add(needId, otherId, likeness);
    add(otherId, needId, likeness);
  }
  for (const each of found.values()) each.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  return (id: string): readonly Neighbour[] => found.get(id) ?? [];
}
