import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import {
  codeBook,
  criteria,
  firstWeights,
  matchIndex,
  scorers,
  termWeight,
  world,
  type Features,
  type MatchIndex,
  type MatchSide,
  type Scorer,
  type Weights,
} from '../../server/matching/index.js';
import { sqlScorer } from '../support/sql-scorer.js';
import { randomFeatures } from './random-features.js';

const TODAY = '2027-01-15';
const EXCHANGES = [
  { from: 'NPL', to: 'LKA', count: 2 },
  { from: 'LKA', to: 'NPL', count: 1 },
  { from: 'BRA', to: 'MOZ', count: 5 },
];
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

/** Two hundred listings, a third of them added after the lists were packed, some closed, some changed. */
function market(seed: number, { read = false } = {}) {
  const draw = randomFeatures(seed);
  const drawn = (side: MatchSide) => (read ? { ...draw.features(side), meaning: draw.meaning() } : draw.features(side));
  const made = Array.from({ length: 200 }, (_, n) => drawn(n % 4 === 0 ? 'need' : n % 10 === 9 ? 'fund' : 'offer'));
  const counted = matchIndex(world(codeBook(TODAY)));
  for (const each of made) counted.put(each);
  const counts = counted.count();
  const index = matchIndex(world(codeBook(TODAY), EXCHANGES), counts);
  const open = new Map<string, Features>();
  const put = (each: Features) => {
    index.put(each);
    open.set(each.id, each);
  };
  made.slice(0, 130).forEach(put);
  index.pack();
  made.slice(130).forEach(put);
  for (const { id, side } of made.filter((_, n) => n % 7 === 3)) put({ ...drawn(side), id });
  for (const { id } of made.filter((_, n) => n % 9 === 4)) {
    index.remove(id);
    open.delete(id);
  }
  return { draw, index, open: [...open.values()], counts };
}

/** Every pair by itself: what the index must come to. */
function oneByOne(index: MatchIndex, subject: Features, others: readonly Features[], scorer: Scorer, floor: number) {
  const pair = (other: Features) => (subject.side === 'need' ? [subject, other] : [other, subject]).map(index.subject);
  return others
    .filter(({ id }) => id !== subject.id)
    .map((other) => ({
      id: other.id,
      pair: pair(other) as [ReturnType<MatchIndex['subject']>, ReturnType<MatchIndex['subject']>],
    }))
    .filter(({ pair }) => index.failures(...pair).length === 0)
    .map(({ id, pair }) => ({ id, total: index.explain(...pair, scorer, () => undefined).total }))
    .filter(({ total }) => total > 0 && total >= floor)
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}

const asked = (weights: Weights, side: 'offer' | 'fund', most: number, floor: number) => ({
  most,
  floor,
  scorer: scorers(weights)[side],
});

describe('the best of the index are those of judging every pair', () => {
  it.each(SEEDS)('for needs, offers and funds, with any weights, floor and number (%i)', (seed) => {
    const { draw, index, open } = market(seed);
    for (const subject of open.slice(0, 60)) {
      const weights = draw.weights();
      const [most, floor] = [1 + draw.below(30), draw.below(5) / 10];
      for (const side of ['need', 'offer', 'fund'] as const) {
        if ((subject.side === 'need') === (side === 'need')) continue;
        const by = asked(weights, side === 'fund' || subject.side === 'fund' ? 'fund' : 'offer', most, floor);
        const others = open.filter((other) => other.side === side);

        const found = index.find(index.subject(subject), side, by).map(({ id, total }) => ({ id, total }));

        expect(found).toEqual(oneByOne(index, subject, others, by.scorer, floor).slice(0, most));
      }
    }
  });

  it.each(SEEDS)('for needs and offers where meaning counts (%i)', (seed) => {
    const { draw, index, open } = market(seed, { read: true });
    let byMeaningAlone = 0;
    for (const subject of open.filter(({ side }) => side !== 'fund').slice(0, 60)) {
      const weights = draw.weights();
      weights.offer.mutuality = { ...weights.offer.mutuality, meaning: 0.1 + draw.below(10) / 10 };
      const by = asked(weights, 'offer', 1 + draw.below(30), draw.below(5) / 10);
      const side = subject.side === 'need' ? 'offer' : 'need';
      const others = open.filter((other) => other.side === side);

      const found = index.find(index.subject(subject), side, by);

      byMeaningAlone += found.filter(({ topic }) => topic === 0).length;
      expect(found.map(({ id, total }) => ({ id, total }))).toEqual(
        oneByOne(index, subject, others, by.scorer, by.floor).slice(0, by.most),
      );
    }
    expect(byMeaningAlone).toBeGreaterThan(0);
  });

  it.each(SEEDS.slice(0, 4))('and the reasons add up where meaning counts (%i)', (seed) => {
    const { draw, index, open } = market(seed, { read: true });
    const weights = draw.weights();
    weights.offer.mutuality = { ...weights.offer.mutuality, of: 0.5, meaning: 0.5 };
    for (const need of open.filter(({ side }) => side === 'need')) {
      const subject = index.subject(need);
      const by = asked(weights, 'offer', 20, 0);
      for (const { id, total } of index.find(subject, 'offer', by)) {
        const score = index.explain(subject, index.known(id)!, by.scorer, () => undefined);
        const reasons = criteria.flatMap((name) => score.criteria[name].reasons);
        expect(reasons.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(total, 4);
        expect(reasons.filter(({ code }) => code.startsWith('meaning_'))).toHaveLength(1);
      }
    }
  });

  it.each(SEEDS.slice(0, 4))('and vectors change nothing where it does not (%i)', (seed) => {
    const read = market(seed, { read: true });
    const by = asked(firstWeights, 'offer', 20, 0);
    for (const need of read.open.filter(({ side }) => side === 'need')) {
      const without: Features = { ...need, meaning: null };
      const others = read.open.map((other) => ({ ...other, meaning: null }));
      const index = matchIndex(read.index.world, read.counts);
      for (const other of others) index.put(other);
      const found = read.index.find(read.index.subject(need), 'offer', by);

      expect(found).toEqual(index.find(index.subject(without), 'offer', by));
      for (const { id } of found.slice(0, 3))
        expect(read.index.explain(read.index.subject(need), read.index.known(id)!, by.scorer, () => undefined)).toEqual(
          index.explain(index.subject(without), index.known(id)!, by.scorer, () => undefined),
        );
    }
  });

  it.each(SEEDS.slice(0, 4))('and their reasons add up to their scores (%i)', (seed) => {
    const { draw, index, open } = market(seed);
    const weights = draw.weights();
    for (const need of open.filter(({ side }) => side === 'need')) {
      const subject = index.subject(need);
      const by = asked(weights, 'offer', 20, 0);
      for (const { id, total, topic } of index.find(subject, 'offer', by)) {
        const score = index.explain(subject, index.known(id)!, by.scorer, () => undefined);
        const sum = criteria
          .flatMap((name) => score.criteria[name].reasons)
          .reduce((all, { weight }) => all + weight, 0);
        expect(score.total).toBe(total);
        expect(topic).toBeGreaterThan(0);
        expect(sum).toBeCloseTo(total, 4);
        for (const name of criteria) expect(score.criteria[name].score).toBeLessThanOrEqual(1.000001);
      }
    }
  });
});

describe('the same score, written a second time in SQL', () => {
  it.each(SEEDS.slice(0, 6))('comes to the same best twenty (%i)', async (seed) => {
    const db = new pg.Client({ connectionString: inject('databaseUrl') });
    await db.connect();
    try {
      const { draw, index, open, counts } = market(seed);
      const weights = draw.weights();
      const weightOf = (term: string) => termWeight(counts.counts.get(term) ?? 0, counts.listings);
      const sql = await sqlScorer(db, { today: TODAY, weights, weightOf, exchanges: EXCHANGES });
      await sql.fill(open.filter(({ side }) => side === 'offer'));

      for (const need of open.filter(({ side }) => side === 'need')) {
        const found = index.find(index.subject(need), 'offer', asked(weights, 'offer', 20, 0));
        const expected = await sql.best(need, 20);
        expect(found.map(({ id, total }) => ({ id, total }))).toEqual(expected);
      }
    } finally {
      await db.end();
    }
  });
});
