import { countryTraits, languagesOf, modalitiesOf, OTHER_LANGUAGE } from './engine/code-book.js';
import { countryCode } from './engine/country-numbers.js';
import { FAILS, NAMED, TO_ASK } from './engine/eligibilities.js';
import { dateOf, FUND, NEED, NO, YES, type Facts } from './engine/facts.js';
import type { World } from './engine/world.js';
import type { Values } from './reason.js';
import type { Trait } from './signals/signal.js';

/** Why two listings cannot be matched; kept with a match that ended for it. */
export const failureCodes = [
  'not_open',
  'kinds_do_not_meet',
  'same_country',
  'same_organisation',
  'country_not_eligible',
  'no_shared_language',
  'no_shared_modality',
  'dates_apart',
  'deadline_passed',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Failures that people can do something about. */
export const changes = [
  'country_not_eligible',
  'no_shared_language',
  'no_shared_modality',
  'dates_apart',
  'deadline_passed',
] as const satisfies FailureCode[];
export type Change = (typeof changes)[number];

export interface Failure {
  code: FailureCode;
  values: Values;
}

/** True: it keeps the pair apart. */
export type Filter = (need: Facts, offer: Facts, world: World) => boolean;

const sameCountry: Filter = ({ country }, offer) => country !== 0 && country === offer.country;
const sameOrganisation: Filter = (need, offer) => need.organisation === offer.organisation;
const deadlinePassed: Filter = (_need, offer, { day }) => offer.deadlineDay < day;
const datesApart: Filter = (need, offer) => need.startDay > offer.endDay || offer.startDay > need.endDay;
const noModality: Filter = (need, offer) =>
  offer.side !== FUND && need.modalities !== 0 && offer.modalities !== 0 && (need.modalities & offer.modalities) === 0;
const noLanguage: Filter = (need, offer, world) => languageFit(need, offer, world) === 'none';
const notEligible: Filter = ({ country }, { eligibility }, { book }) =>
  book.eligibilities.takes(country, eligibility) === FAILS;

/** Filters that look at one trait of the offer: the index asks them once for each trait, not for each offer. */
export const keepsOut: Readonly<Partial<Record<Trait, Filter>>> = {
  country: sameCountry,
  eligibility: notEligible,
  tongues: noLanguage,
};

/** Whether the other filters let a pair through. */
export const passesBesideTraits: Filter = (need, offer, world) =>
  !(
    datesApart(need, offer, world) ||
    noModality(need, offer, world) ||
    deadlinePassed(need, offer, world) ||
    sameOrganisation(need, offer, world)
  );

/** Whether a pair of open listings may be matched. What is unknown never excludes: it is said, and lowers the score. */
export const passes: Filter = (need, offer, world) =>
  passesBesideTraits(need, offer, world) &&
  !(notEligible(need, offer, world) || sameCountry(need, offer, world) || noLanguage(need, offer, world));

const filters: readonly (readonly [FailureCode, Filter])[] = [
  ['same_country', sameCountry],
  ['same_organisation', sameOrganisation],
  ['deadline_passed', deadlinePassed],
  ['dates_apart', datesApart],
  ['no_shared_modality', noModality],
  ['no_shared_language', noLanguage],
  ['country_not_eligible', notEligible],
];

const changeable = filters.filter((each): each is readonly [Change, Filter] =>
  (changes as readonly FailureCode[]).includes(each[0]),
);

/** The filters a pair of open listings fails, where people can do something about each; undefined where they cannot. */
export function changesFor(need: Facts, offer: Facts, world: World): Change[] | undefined {
  if (sameCountry(need, offer, world) || sameOrganisation(need, offer, world)) return undefined;
  return changeable.flatMap(([code, fails]) => (fails(need, offer, world) ? [code] : []));
}

/** Every filter this pair fails, with what was compared. */
export function failuresOf(need: Facts, offer: Facts, world: World): Failure[] {
  if (need.side !== NEED || offer.side === NEED) return [{ code: 'kinds_do_not_meet', values: {} }];
  return filters
    .filter(([, fails]) => fails(need, offer, world))
    .map(([code]) => ({ code, values: valuesOf[code]?.(need, offer, world) ?? {} }));
}

/** `bridge`: an interpreter is possible; `ask`: none shared, and nobody has said whether one is. */
export type LanguageFit = 'shared' | 'bridge' | 'ask' | 'unknown' | 'none';

export function languageFit(need: Facts, offer: Facts, { book: { tongues } }: World): LanguageFit {
  const [asked, offered] = [tongues.languages(need.tongues), tongues.languages(offer.tongues)];
  const shared = asked & offered;
  if (shared & ~(1 << OTHER_LANGUAGE)) return 'shared';
  if (shared && shareOther(tongues.others(need.tongues), tongues.others(offer.tongues))) return 'shared';
  if (asked === 0 || offered === 0) return 'unknown';
  const [ours, theirs] = [tongues.interpreter(need.tongues), tongues.interpreter(offer.tongues)];
  if (ours === YES || theirs === YES) return 'bridge';
  return ours === NO && theirs === NO ? 'none' : 'ask';
}

const shareOther = (asked: readonly string[], offered: readonly string[]): boolean =>
  asked.some((language) => offered.includes(language));

export type EligibilityFit = 'all' | 'named' | 'through' | 'unknown' | 'fails';

/** Rules that could not be put in codes may let in whom the codes leave out. */
export function eligibilityFit({ country }: Facts, { eligibility }: Facts, { book }: World): EligibilityFit {
  const how = book.eligibilities.takes(country, eligibility);
  if (how === NAMED) return 'named';
  if (how === FAILS) return 'fails';
  if (how === TO_ASK) return 'unknown';
  return book.eligibilities.isOpenToAll(eligibility) ? 'all' : 'through';
}

export const allLanguages = (facts: Facts, { book: { tongues } }: World): string[] => [
  ...languagesOf(tongues.languages(facts.tongues)),
  ...tongues.others(facts.tongues),
];

/** By how many days two windows miss each other; 0 or less where they meet. */
export const daysApart = (need: Facts, offer: Facts): number => {
  const { from, to } = overlapOf(need, offer);
  return from - to;
};

export const overlapOf = (need: Facts, offer: Facts) => ({
  from: Math.max(need.startDay, offer.startDay),
  to: Math.min(need.endDay, offer.endDay),
});

const valuesOf: Partial<Record<FailureCode, (need: Facts, offer: Facts, world: World) => Values>> = {
  same_country: ({ country }) => ({ country: countryCode(country)! }),
  deadline_passed: (_need, offer) => ({ date: dateOf(offer.deadlineDay) }),
  dates_apart: (need, offer) => {
    const days = daysApart(need, offer);
    const weeks = days % 7 === 0 ? days / 7 : 0;
    return { days, weeks, later: need.startDay > offer.endDay ? 'offer' : 'need' };
  },
  no_shared_modality: (need, offer) => ({
    needModalities: modalitiesOf(need.modalities),
    offerModalities: modalitiesOf(offer.modalities),
  }),
  no_shared_language: (need, offer, world) => ({
    needLanguages: allLanguages(need, world),
    offerLanguages: allLanguages(offer, world),
  }),
  country_not_eligible: ({ country }) => ({ country: countryCode(country)! }),
};

/** Through which groupings and regions the offer lets the need's country in. */
export function eligibleAreas(need: Facts, offer: Facts, { book, today }: World): string[] {
  const { groupings, regions } = countryTraits(need.country, today);
  const { rule } = book.eligibilities.get(offer.eligibility);
  return [
    ...rule.groupings.filter((code) => groupings.includes(code)),
    ...rule.regions.filter((code) => code === WORLD || regions.includes(code)),
  ];
}

/** The region that all countries are in. */
const WORLD = '001';
