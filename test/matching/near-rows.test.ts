import { describe, expect, it } from 'vitest';
import { syntheticListings } from '../../bench/synthetic-listings.js';
import {
  codeBook,
  firstWeights,
  matchIndex,
  renderChange,
  scorers,
  world,
  type Features,
} from '../../server/matching/index.js';
import { asChanged, nearChanges } from '../../server/matching/as-changed.js';
import type { Subject } from '../../server/matching/engine/subject.js';
import type { Change } from '../../server/matching/hard-filters.js';
import type { Values } from '../../server/matching/reason.js';
import { features, judgeOf, TODAY } from './listings.js';
import { randomFeatures } from './random-features.js';

const say = ({ code, values }: { code: string; values: Values }, locale: 'en' | 'fr' | 'ar' = 'en') =>
  renderChange({ code: code as Change, values }, locale);

describe('near misses in the index', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0.5],
  ])('are exactly what judging every pair would find (listings %i, meaning %d)', (seed, meaning) => {
    const made = syntheticListings(seed);
    const draw = randomFeatures(seed);
    const read = (each: Features) => (meaning === 0 ? each : { ...each, meaning: draw.meaning() });
    const needs = Array.from({ length: 25 }, () => read(made.need()));
    const offers = Array.from({ length: 300 }, () => read(made.offer()));
    const index = matchIndex(world(codeBook(TODAY)));
    for (const each of [...needs, ...offers]) index.put(each);
    if (seed > 1) index.pack();
    for (const { id } of offers.slice(0, 20)) index.remove(id);
    const mutuality = { ...firstWeights.offer.mutuality, meaning };
    const scorer = scorers({ ...firstWeights, offer: { ...firstWeights.offer, mutuality } }).offer;
    const floor = 0.12;

    const brute = (subject: Subject, others: readonly { id: string }[]) =>
      others
        .flatMap(({ id }) => index.known(id) ?? [])
        .flatMap((other) => {
          const [need, offer] = subject.side === 'need' ? [subject, other] : [other, subject];
          const changes = nearChanges(need.facts, offer.facts, index.world);
          if (!changes) return [];
          const after = { ...offer, facts: asChanged(need.facts, offer.facts, changes, index.world) };
          expect(index.failures(need, after)).toEqual([]);
          return [{ id: other.id, total: index.explain(need, after, scorer, () => undefined).total }];
        })
        .filter(({ total }) => total >= floor)
        .toSorted((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
        .slice(0, 7);

    let found = 0;
    for (const each of [...needs, ...offers.slice(20, 80)]) {
      const subject = index.known(each.id)!;
      const [side, others] = each.side === 'need' ? (['offer', offers] as const) : (['need', needs] as const);
      const near = index.findNear(subject, side, { most: 7, floor, scorer }).map(({ id, total }) => ({ id, total }));
      expect(near).toEqual(brute(subject, others));
      found += near.length;
    }
    expect(found).toBeGreaterThan(50);
  });

  it('leave all other searches as they were', () => {
    const made = syntheticListings(4);
    const index = matchIndex(world(codeBook(TODAY)));
    const need = made.need();
    for (const each of [need, ...Array.from({ length: 100 }, () => made.offer())]) index.put(each);
    const asked = { most: 20, floor: 0.05, scorer: scorers(firstWeights).offer };
    const subject = index.known(need.id)!;
    const before = index.find(subject, 'offer', asked);

    index.findNear(subject, 'offer', asked);

    expect(index.find(subject, 'offer', asked)).toEqual(before);
  });
});

describe('what would have to change', () => {
  const changes = (need: object, offer: object) => {
    const [asks, gives] = [features('need', need), features('training', offer)];
    const judge = judgeOf(asks, gives);
    const subject = judge.index.known(asks.id)!;
    const scorer = scorers(firstWeights).offer;
    const near = judge.index.findNear(subject, 'offer', { most: 5, floor: scorer.threshold, scorer });
    return near.some(({ id }) => id === gives.id) ? judge.failures(asks, gives) : undefined;
  };

  it('is told in words: two weeks, an interpreter, a country, another form, the next round', () => {
    const [apart] = changes({ startsOn: '2027-03-15' }, { startsOn: '2027-01-01', endsOn: '2027-03-01' })!;
    expect(say(apart!)).toBe(
      'The dates would have to meet: the offer at least 2 weeks later, or the need as much earlier',
    );
    expect(say(apart!, 'fr')).toContain('l’offre au moins 2 semaines plus tard');
    expect(say(apart!, 'ar')).toContain('أسبوعان');
    const [other] = changes({ startsOn: '2027-01-01', endsOn: '2027-03-01' }, { startsOn: '2027-03-04' })!;
    expect(say(other!)).toBe(
      'The dates would have to meet: the need at least 3 days later, or the offer as much earlier',
    );
    const [language] = changes({ languages: ['fr'], interpreter: false }, { languages: ['en'], interpreter: false })!;
    expect(say(language!)).toContain('An interpreter would be needed (French; English)');
    const [country] = changes({ country: 'GNB' }, { eligibleCountries: ['KEN'] })!;
    expect(say(country!)).toContain('open to Guinea-Bissau too');
    const [form] = changes({ modalities: ['expert_mission'] }, { modalities: ['training'] })!;
    expect(say(form!)).toContain('offered as training, asked for as expert mission');
    const [late] = changes({}, { details: { applicationDeadline: '2026-11-01' } })!;
    expect(say(late!)).toContain('November 1, 2026');
  });

  it('is one thing or two, and nothing that nobody can change', () => {
    const language = [
      { languages: ['fr'], interpreter: false },
      { languages: ['en'], interpreter: false },
    ] as const;
    const two = changes({ ...language[0], startsOn: '2027-03-15' }, { ...language[1], endsOn: '2027-03-01' });
    expect(two?.map(({ code }) => code)).toEqual(['dates_apart', 'no_shared_language']);
    const three = { ...language[1], endsOn: '2027-03-01', eligibleCountries: ['KEN'] };
    expect(changes({ ...language[0], startsOn: '2027-03-15' }, three)).toBeUndefined();
    expect(changes({ ...language[0], country: 'NPL' }, { ...language[1], country: 'NPL' })).toBeUndefined();
    expect(
      changes({ ...language[0], organisationId: 'one' }, { ...language[1], organisationId: 'one' }),
    ).toBeUndefined();
  });

  it('is not near when it is more than a year off, nor a near miss when it is a match', () => {
    expect(changes({ startsOn: '2028-03-15' }, { endsOn: '2027-03-01' })).toBeUndefined();
    expect(changes({}, { details: { applicationDeadline: '2025-11-01' } })).toBeUndefined();
    expect(changes({}, {})).toBeUndefined();
  });
});
