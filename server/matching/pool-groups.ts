import type { Modality } from '../listings/index.js';
import { bestLeft, type Rank } from './best-left.js';
import { countriesFirst } from './countries-first.js';
import { neighboursIn, type LikePair } from './like-pairs.js';

/** What decides whether needs can be met together. */
export interface Poolable {
  id: string;
  country: string;
  /** Examples are not brought together with what a country has really asked for. */
  illustrative: boolean;
  startsOn: string | null;
  endsOn: string | null;
  /** Empty: any. */
  modalities: readonly Modality[];
}

export interface Member {
  needId: string;
  /** To the centre, 0 to 1; the centre itself has 1. */
  likeness: number;
}

/** A pool as it is proposed now. */
export interface PresentPool {
  id: string;
  centreId: string;
  members: readonly Member[];
}

export interface PoolGroup {
  /** The pool that goes on in this group; none for a new one. */
  poolId: string | undefined;
  centreId: string;
  /** The centre first, then the most alike. */
  members: readonly Member[];
}

export const idsOf = ({ members }: { members: readonly Member[] }): string[] => members.map(({ needId }) => needId);

/** More would not fit into one course, nor on one mission's way. */
export const MOST_MEMBERS = 20;

/**
 * Groups needs around one that all others of the group are alike to, so that no chain ties unlike ends together. All of
 * a group have days and a form of cooperation in common, and there are two countries in it at least. What is proposed
 * already goes on with all that still fit, and takes in others; those left are grouped around whoever brings the most
 * countries together, one group after the other. The same needs make the same groups in whatever order they come, and
 * grouping again what was grouped changes nothing.
 */
export function poolGroups(
  needs: readonly Poolable[],
  pairs: readonly LikePair[],
  present: readonly PresentPool[] = [],
): PoolGroup[] {
  const byId = new Map(needs.map((need) => [need.id, need]));
  const neighboursOf = neighboursIn(pairs, (one, other) => canMeet(byId.get(one), byId.get(other)));
  const free = new Set(byId.keys());
  const groups = present
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((pool) => goingOn(pool))
    .map((group) => grown(group));
  const next = bestLeft(free, joining);
  for (let id = next(); id !== undefined; id = next()) groups.push(grown(taken(around(id, [], free))));
  return groups;

  /** Those of a pool that still fit, around its centre or, if that keeps more, around another of them. */
  function goingOn(pool: PresentPool): PoolGroup[] {
    const { id: poolId, centreId } = pool;
    const left = idsOf(pool).filter((id) => byId.has(id));
    const best = largest(centresOf(left, centreId).map((id) => around(id, left, new Set())));
    return best && new Set(best.members.map(({ needId }) => countryOf(needId))).size > 1
      ? [taken({ ...best, poolId })]
      : [];
  }

  /** With all it can take in, around another of its members if that takes in more. */
  function grown(group: PoolGroup): PoolGroup {
    const own = idsOf(group);
    const possible = centresOf(own, group.centreId).map((id) => around(id, own, free));
    const best = largest(possible.filter((each) => own.every((id) => idsOf(each).includes(id))));
    if (!best || best.members.length === own.length) return group;
    return grown(taken({ ...best, poolId: group.poolId }));
  }

  /** Its own first, then others, as far as all have days and a form in common. */
  function around(centreId: string, own: readonly string[], others: ReadonlySet<string>): PoolGroup {
    const near = neighboursOf(centreId);
    const present = [centreId, ...own].map(countryOf);
    const candidates = [
      ...near.filter(({ id }) => own.includes(id)),
      ...countriesFirst(
        near.filter(({ id }) => others.has(id)),
        ({ id }) => countryOf(id),
        present,
      ),
    ];
    const joined: Member[] = [];
    let common = byId.get(centreId)!;
    for (const { id, likeness } of candidates) {
      const narrower = inCommon(common, byId.get(id)!);
      if (!narrower) continue;
      common = narrower;
      if (joined.push({ needId: id, likeness }) === MOST_MEMBERS - 1) break;
    }
    const members = [{ needId: centreId, likeness: 1 }, ...joined.toSorted(byLikeness)];
    return { poolId: undefined, centreId, members };
  }

  function taken(group: PoolGroup): PoolGroup {
    for (const id of idsOf(group)) free.delete(id);
    return group;
  }

  /** How many countries a free need would bring together, with how many needs, and how alike they are. */
  function joining(id: string): Rank {
    if (!free.has(id)) return undefined;
    const near = neighboursOf(id).filter((other) => free.has(other.id));
    const countries = new Set([id, ...near.map((other) => other.id)].map(countryOf)).size;
    return countries > 1 ? [countries, near.length, near.reduce((sum, { likeness }) => sum + likeness, 0)] : undefined;
  }

  function countryOf(id: string): string {
    return byId.get(id)!.country;
  }
}

/** The present one first, so that it stays where nothing is better. */
const centresOf = (ids: readonly string[], present: string) => [
  ...ids.filter((id) => id === present),
  ...ids.filter((id) => id !== present).toSorted(),
];

const byLikeness = (a: Member, b: Member) => b.likeness - a.likeness || (a.needId < b.needId ? -1 : 1);

const largest = (groups: readonly PoolGroup[]): PoolGroup | undefined =>
  groups.toSorted((a, b) => b.members.length - a.members.length)[0];

const canMeet = (one: Poolable | undefined, other: Poolable | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.illustrative === other.illustrative &&
  inCommon(one, other) !== undefined;

/** The days and forms both have; nothing when there are none. What is not said is open. */
export function inCommon<T extends Pick<Poolable, 'startsOn' | 'endsOn' | 'modalities'>>(
  one: T,
  other: Pick<Poolable, 'startsOn' | 'endsOn' | 'modalities'>,
): T | undefined {
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
