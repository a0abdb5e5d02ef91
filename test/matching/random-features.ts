import { random } from '../../bench/random.js';
import { countries, sdgTargets, sectors } from '../../server/codes/index.js';
import { levels, modalities } from '../../server/listings/index.js';
import {
  eligibilityKey,
  firstWeights,
  type Features,
  type MatchSide,
  type SubjectTerm,
  type Weights,
} from '../../server/matching/index.js';
import { meaning, quantised, type Meaning } from '../../server/matching/engine/meaning.js';

/**
 * Listings of every shape there can be, few enough in their values that they meet: nothing stated, one word, hundreds of
 * terms, contradictions, rare languages, rules in codes and in words.
 */
export function randomFeatures(seed: number) {
  const draw = random(seed);
  let made = 0;
  const below = (most: number) => Math.floor(draw() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const some = <T>(of: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => one(of))),
  ];
  const maybe = <T>(share: number, make: () => T): T | null => (draw() < share ? make() : null);
  const day = () => new Date(Date.UTC(2027, 0, 1) + below(400) * 86_400_000).toISOString().slice(0, 10);

  return { features, weights, meaning: randomMeaning, below };

  function features(side: MatchSide): Features {
    const words = draw() < 0.02 ? 300 : 8;
    return {
      id: `${String(seed).padStart(8, '0')}-0000-4000-8000-${String(made++).padStart(12, '0')}`,
      side,
      kind: side === 'offer' ? 'training' : side,
      organisation: `organisation ${below(12)}`,
      country: maybe(0.9, () => one(places)),
      languages: some(languages, 3),
      interpreter: one([true, false, false, null]),
      modalities: some(modalities, 3),
      places: some(places, 4),
      eligibility: eligibilityKey({
        eligibleCountries: draw() < 0.3 ? some(places, 4) : [],
        eligibleGroupings: draw() < 0.3 ? some(['LDC', 'SIDS', 'LLDC', 'ASEAN'], 2) : [],
        eligibleRegions: draw() < 0.2 ? some(['002', '142', '014', '001'], 2) : [],
        eligibilityNote: maybe(0.1, () => 'others on request'),
      }),
      startsOn: maybe(0.6, day),
      endsOn: maybe(0.6, day),
      deadline: maybe(0.2, day),
      seats: maybe(0.5, () => below(40)),
      level: maybe(0.6, () => one(levels)),
      amount: maybe(0.7, () => below(5) * 1_000_00),
      currency: maybe(0.8, () => one(['USD', 'EUR'])),
      sharesCarried: some(['travel', 'fee_or_salary', 'housing'], 2),
      sharesStated: below(4),
      planNamed: draw() < 0.4,
      record: below(3),
      centreVerified: draw() < 0.3,
      minCountries: maybe(0.3, () => below(4)),
      minMatchPercent: maybe(0.3, () => below(60)),
      priorities: some(['LDC', 'SIDS'], 2),
      confirmedOn: `2026-${one(['06', '08', '10', '11', '12'])}-0${1 + below(9)}`,
      coverable: maybe(0.3, () => below(5) * 500_00),
      sectors: some(purposes, 3),
      sdgs: some(targets, 3),
      mentions: some(terms, words).map((term) => ({ term, impact: 1 + below(255), said: null })),
    };
  }

  /** Few dimensions, so that some are near and some opposite; two models; many have none. */
  function randomMeaning(): Meaning | null {
    if (draw() < 0.3) return null;
    const vector = Array.from({ length: 6 }, () => draw() - 0.5);
    return meaning(draw() < 0.9 ? 'one' : 'other', quantised(vector));
  }

  /** Some of nothing, some of a criterion, some far from those of a new installation; meaning stays off. */
  function weights(): Weights {
    const table = <T extends Weights['offer']>(of: T): T =>
      Object.fromEntries(
        Object.entries(of).map(([criterion, parts]) => [
          criterion,
          Object.fromEntries(
            Object.keys(parts).map((part) => [part, draw() < 0.2 ? 0 : Math.round(draw() * 100) / 100]),
          ),
        ]),
      ) as T;
    const { mutuality, ...others } = table(firstWeights.offer);
    return {
      ...firstWeights,
      offer: { ...others, mutuality: { ...mutuality, meaning: 0 } },
      fund: table(firstWeights.fund),
    };
  }
}

const languages = ['en', 'fr', 'ar', 'pt', 'qu', 'gn', 'ay'];
const places = ['NPL', 'LKA', 'KEN', 'MOZ', 'BRA', 'FJI', 'BOL', 'VNM', 'TCD'];
const purposes = [31120, 31161, 311, 12220, 12262, 14031, 43040, ...sectors.slice(0, 4).map(({ code }) => code)];
const targets = ['2', '3', ...sdgTargets.slice(0, 12).map(({ code }) => code)];
const terms = Array.from({ length: 400 }, (_, n): SubjectTerm => `c:term-${Math.floor(n ** 1.5 / 20)}`);
if (!places.every((code) => countries.some(({ alpha3 }) => alpha3 === code))) throw new Error('not all are countries');
