import { describe, expect, it } from 'vitest';
import { random } from '../../bench/random.js';
import type { Modality } from '../../server/listings/index.js';
import type { LikePair } from '../../server/matching/like-pairs.js';
import {
  inCommon,
  MOST_MEMBERS,
  poolGroups,
  idsOf,
  type Poolable,
  type PoolGroup,
  type PresentPool,
} from '../../server/matching/pool-groups.js';

const need = (id: string, given: Partial<Poolable> = {}): Poolable => ({
  id,
  country: id.toUpperCase(),
  illustrative: false,
  startsOn: null,
  endsOn: null,
  modalities: [],
  ...given,
});
const pair = (needId: string, otherId: string, likeness = 0.6): LikePair => ({ needId, otherId, likeness });
const present = (groups: readonly PoolGroup[], name = 'pool'): PresentPool[] =>
  groups.map((group, n) => ({
    id: group.poolId ?? `${name} ${String(n).padStart(3, '0')}`,
    centreId: group.centreId,
    members: group.members,
  }));
const membersOf = (ids: string[]) => ids.map((needId) => ({ needId, likeness: 0.6 }));
const written = (groups: readonly PoolGroup[]) =>
  groups.map(({ centreId, members }) => JSON.stringify([centreId, members])).toSorted();

describe('groups', () => {
  it('are made around the need that brings the most countries together', () => {
    const groups = poolGroups(
      ['a', 'b', 'c', 'd'].map((id) => need(id)),
      [pair('a', 'b'), pair('b', 'c'), pair('b', 'd')],
    );

    expect(groups).toEqual([
      {
        poolId: undefined,
        centreId: 'b',
        members: [
          { needId: 'b', likeness: 1 },
          { needId: 'a', likeness: 0.6 },
          { needId: 'c', likeness: 0.6 },
          { needId: 'd', likeness: 0.6 },
        ],
      },
    ]);
  });

  it('are not tied together by a chain: whoever is unlike the centre is left out', () => {
    const groups = poolGroups(
      ['a', 'b', 'c', 'd', 'e'].map((id) => need(id)),
      [pair('a', 'b'), pair('b', 'c', 0.7), pair('c', 'd', 0.8), pair('d', 'e')],
    );

    expect(groups.map(idsOf)).toEqual([['c', 'd', 'b']]);
  });

  it('have two countries at least', () => {
    const of = (country: string) => ['a', 'b', 'c'].map((id) => need(id, { country }));
    const pairs = [pair('a', 'b'), pair('b', 'c'), pair('a', 'c')];

    expect(poolGroups(of('PER'), pairs)).toEqual([]);
    expect(poolGroups([...of('PER'), need('d')], [...pairs, pair('c', 'd')]).map(idsOf)).toEqual([
      ['c', 'a', 'b', 'd'],
    ]);
  });

  it('need days and a form in common, all together', () => {
    const spring = { startsOn: '2027-03-01', endsOn: '2027-05-31' };
    const pairs = [pair('a', 'b'), pair('a', 'c'), pair('b', 'c')];
    const group = (a: Partial<Poolable>, b: Partial<Poolable>, c: Partial<Poolable>) =>
      poolGroups([need('a', a), need('b', b), need('c', c)], pairs).map((each) => idsOf(each).toSorted());

    expect(group(spring, spring, { startsOn: '2027-06-01' })).toEqual([['a', 'b']]);
    expect(group(spring, spring, { startsOn: '2027-05-31' })).toEqual([['a', 'b', 'c']]);
    expect(group({ modalities: ['training'] }, { modalities: ['training', 'study_visit'] }, {})).toHaveLength(1);
    // Each two have a form in common, but not all three.
    expect(
      group(
        { modalities: ['training', 'study_visit'] },
        { modalities: ['training', 'remote_advice'] },
        { modalities: ['study_visit', 'remote_advice'] },
      ),
    ).toEqual([['a', 'b']]);
  });

  it('keep examples apart from what is really asked for', () => {
    expect(poolGroups([need('a', { illustrative: true }), need('b')], [pair('a', 'b')])).toEqual([]);
  });

  it('have room for other countries before the second need of one, and for no more than fit', () => {
    const many = Array.from({ length: 30 }, (_, n) => need(`n${n + 10}`, { country: n < 25 ? 'PER' : `C${n}` }));
    const pairs = many.map(({ id }, n) => pair('a', id, 0.9 - n / 100));
    const [group] = poolGroups([need('a'), ...many], pairs);

    expect(group!.members).toHaveLength(MOST_MEMBERS);
    expect(idsOf(group!)).toEqual(expect.arrayContaining(['n35', 'n36', 'n37', 'n38', 'n39', 'n10']));
  });

  it('of nothing are none', () => {
    expect(poolGroups([], [])).toEqual([]);
    expect(poolGroups([need('a')], [pair('a', 'gone')])).toEqual([]);
  });
});

describe('what is proposed', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => need(id)) as [Poolable, Poolable, Poolable, Poolable];

  it('stays together when better partners come for one of them', () => {
    const pool = { id: 'pool', centreId: 'a', members: membersOf(['a', 'b']) };
    const groups = poolGroups([a, b, c, d], [pair('a', 'b', 0.5), pair('c', 'd'), pair('b', 'c', 0.9)], [pool]);

    // Around b instead, it has room for c, and keeps a.
    expect(groups).toMatchObject([{ poolId: 'pool', centreId: 'b' }]);
    expect(idsOf(groups[0]!)).toEqual(['b', 'c', 'a']);
  });

  it('goes on around another when its centre is gone', () => {
    const pool = { id: 'pool', centreId: 'a', members: membersOf(['a', 'b', 'c', 'd']) };
    const groups = poolGroups([b, c, d], [pair('b', 'c'), pair('c', 'd')], [pool]);

    expect(groups).toMatchObject([{ poolId: 'pool', centreId: 'c' }]);
  });

  it('is over when one country is left', () => {
    const pool = { id: 'pool', centreId: 'a', members: membersOf(['a', 'b']) };
    expect(poolGroups([a], [], [pool])).toEqual([]);
    expect(poolGroups([a, { ...b, country: 'A' }], [pair('a', 'b')], [pool])).toEqual([]);
  });

  it('falls apart into what still belongs together', () => {
    const pool = { id: 'pool', centreId: 'x', members: membersOf(['a', 'b', 'c', 'd', 'x']) };
    const groups = poolGroups([a, b, c, d], [pair('a', 'b'), pair('c', 'd')], [pool]);

    expect(groups.map((group) => [group.poolId, ...idsOf(group)])).toEqual([
      ['pool', 'a', 'b'],
      [undefined, 'c', 'd'],
    ]);
  });
});

describe('whatever is asked for', () => {
  const kinds: Modality[] = ['training', 'expert_mission', 'study_visit'];

  /** Needs in clusters of likeness, with days and forms that do not always go together. */
  function anything(seed: number) {
    const draw = random(seed);
    const some = (n: number) => Math.floor(draw() * n);
    const day = (month: number) => `2027-${String(month).padStart(2, '0')}-01`;
    const needs = Array.from({ length: 4 + some(60) }, (_, n) =>
      need(`need ${String(n).padStart(3, '0')}`, {
        country: `C${some(6)}`,
        illustrative: draw() < 0.1,
        startsOn: draw() < 0.3 ? day(1 + some(6)) : null,
        endsOn: draw() < 0.3 ? day(4 + some(9)) : null,
        modalities: draw() < 0.5 ? [] : kinds.filter(() => draw() < 0.6),
      }),
    );
    const pairs = needs.flatMap(({ id }, n) =>
      needs.slice(n + 1).flatMap((other) => (draw() < 0.12 ? [pair(id, other.id, 0.45 + some(50) / 100)] : [])),
    );
    const shuffled = <T>(all: readonly T[]) => all.map((each) => [draw(), each] as const).toSorted(([x], [y]) => x - y);
    return { needs, pairs, shuffled, draw };
  }

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'makes groups that hold what they promise (%i)',
    (seed) => {
      const { needs, pairs, shuffled } = anything(seed);
      const groups = poolGroups(needs, pairs);
      const byId = new Map(needs.map((each) => [each.id, each]));

      const all = groups.flatMap(idsOf);
      expect(all).toEqual([...new Set(all)]);
      for (const group of groups) {
        const members = idsOf(group).map((id) => byId.get(id)!);
        expect(group.members[0]).toEqual({ needId: group.centreId, likeness: 1 });
        for (const { needId, likeness } of group.members.slice(1))
          expect(
            pairs.filter(
              (each) => [each.needId, each.otherId].toSorted().join() === [group.centreId, needId].toSorted().join(),
            ),
          ).toMatchObject([{ likeness }]);
        expect(new Set(members.map(({ country }) => country)).size).toBeGreaterThan(1);
        expect(new Set(members.map(({ illustrative }) => illustrative)).size).toBe(1);
        expect(
          members.reduce<Poolable | undefined>((common, each) => common && inCommon(common, each), members[0]),
        ).toBeDefined();
      }

      // Nobody is left alone who could have been met with somebody else who is left alone.
      const alone = needs.filter(({ id }) => !all.includes(id));
      expect(poolGroups(alone, pairs)).toEqual([]);

      const turned = shuffled(pairs).map(([, { needId, otherId, likeness }]) => pair(otherId, needId, likeness));
      expect(
        written(
          poolGroups(
            shuffled(needs).map(([, each]) => each),
            turned,
          ),
        ),
      ).toEqual(written(groups));
    },
  );

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('changes nothing when done again (%i)', (seed) => {
    const { needs, pairs, shuffled, draw } = anything(seed);
    const first = poolGroups(needs, pairs);
    expect(written(poolGroups(needs, pairs, present(first)))).toEqual(written(first));

    // Some are closed, others drift apart.
    const left = needs.filter(() => draw() < 0.8);
    const alike = pairs.filter(() => draw() < 0.8);
    const second = poolGroups(left, alike, present(first));
    const again = poolGroups(
      shuffled(left).map(([, each]) => each),
      alike,
      present(second, 'new pool').toReversed(),
    );
    expect(written(again)).toEqual(written(second));
    const poolIds = new Map(again.map(({ centreId, poolId }) => [centreId, poolId]));
    for (const { centreId, poolId } of second) expect(poolIds.get(centreId)).toContain(poolId ?? 'new pool');
  });
});
