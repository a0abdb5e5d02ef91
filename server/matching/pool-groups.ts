import type { Modality } from '../listings/index.js';

/** What decides whether needs can be met together. */
export interface Poolable {
  id: string;
  country: string;
  startsOn: string | null;
  endsOn: string | null;
  /** Empty: any. */
  modalities: readonly Modality[];
}

export interface LikePair {
  needId: string;
  otherId: string;
  likeness: number;
}

export interface PoolGroup {
  centreId: string;
  /** The centre first, with 1, then the most alike. */
  members: { needId: string; likeness: number }[];
}

/** More would not fit into one course, nor on one mission's way. */
const MOST_MEMBERS = 20;

/**
 * Groups around the need that has the most alike ones left, one after the other, until no two countries are left to be
 * brought together. Every member is alike to the centre, so that no chain ties unlike ends together; all have days and
 * a form of cooperation in common. The same needs make the same groups in whatever order they come.
 */
export function poolGroups(needs: readonly Poolable[], pairs: readonly LikePair[]): PoolGroup[] {
  const neighbours = neighboursOf(needs, pairs);
  const byId = new Map(needs.map((need) => [need.id, need]));
  const centres = new Set(neighbours.keys());
  const free = new Set(neighbours.keys());
  const groups: PoolGroup[] = [];
  for (let centre = next(); centre; centre = next()) {
    const members = around(centre);
    centres.delete(centre.id);
    if (new Set(members.map(({ needId }) => byId.get(needId)!.country)).size < 2) continue;
    groups.push({ centreId: centre.id, members });
    for (const { needId } of members) {
      free.delete(needId);
      centres.delete(needId);
    }
  }
  return groups;

  function next(): Poolable | undefined {
    let best: { id: string; count: number; sum: number } | undefined;
    for (const id of centres) {
      const left = neighbours.get(id)!.filter((other) => free.has(other.id));
      const candidate = { id, count: left.length, sum: left.reduce((sum, { likeness }) => sum + likeness, 0) };
      if (!best || isBefore(candidate, best)) best = candidate;
    }
    return best && best.count > 0 ? byId.get(best.id) : undefined;
  }

  function around(centre: Poolable): PoolGroup['members'] {
    const members = [{ needId: centre.id, likeness: 1 }];
    let common = centre;
    for (const { id, likeness } of neighbours.get(centre.id)!) {
      if (members.length === MOST_MEMBERS) break;
      const narrower = free.has(id) && inCommon(common, byId.get(id)!);
      if (!narrower) continue;
      common = narrower;
      members.push({ needId: id, likeness });
    }
    return members;
  }
}

type Ranked = { id: string; count: number; sum: number };
const isBefore = (a: Ranked, b: Ranked) =>
  a.count !== b.count ? a.count > b.count : a.sum !== b.sum ? a.sum > b.sum : a.id < b.id;

/** For each need those it could be met with, the most alike first. */
function neighboursOf(needs: readonly Poolable[], pairs: readonly LikePair[]) {
  const byId = new Map(needs.map((need) => [need.id, need]));
  const neighbours = new Map(needs.map(({ id }) => [id, [] as { id: string; likeness: number }[]]));
  for (const { needId, otherId, likeness } of pairs) {
    const [one, other] = [byId.get(needId), byId.get(otherId)];
    if (!one || !other || !inCommon(one, other)) continue;
    neighbours.get(needId)!.push({ id: otherId, likeness });
    neighbours.get(otherId)!.push({ id: needId, likeness });
  }
  for (const each of neighbours.values()) each.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  return neighbours;
}

/** The days and forms both have; nothing when there are none. What is not said is open. */
export function inCommon(one: Poolable, other: Poolable): Poolable | undefined {
  const [startsOn, endsOn] = [latest(one.startsOn, other.startsOn), earliest(one.endsOn, other.endsOn)];
  if (startsOn && endsOn && startsOn > endsOn) return undefined;
  const modalities = commonModalities(one.modalities, other.modalities);
  return modalities && { ...one, startsOn, endsOn, modalities };
}

function commonModalities(one: readonly Modality[], other: readonly Modality[]): readonly Modality[] | undefined {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const both = one.filter((each) => other.includes(each));
  return both.length > 0 ? both : undefined;
}

const latest = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b));
const earliest = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : (a ?? b));
