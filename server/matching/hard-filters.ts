import type { Features } from './features.js';
import type { ReasonCode, Values } from './reason.js';

export type FilterName =
  'open' | 'kind' | 'country' | 'organisation' | 'eligibility' | 'language' | 'modality' | 'dates';

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

export type Verdict = { filter: FilterName; values: Values } & (
  { verdict: 'fits' | 'unknown'; code: ReasonCode | null } | { verdict: 'fails'; code: FailureCode }
);

/** A pair passes if none fails. What is unknown never excludes: it is said, and lowers the score. */
export const hardFilters = (need: Features, offer: Features, today: string): Verdict[] => [
  openFilter(need, offer),
  kindFilter(need, offer),
  countryFilter(need, offer),
  organisationFilter(need, offer),
  eligibilityFilter(need, offer),
  languageFilter(need, offer),
  ...(offer.side === 'fund' ? [] : [modalityFilter(need, offer)]),
  datesFilter(need, offer, today),
];

export function firstFailure(need: Features, offer: Features, today: string): FailureCode | undefined {
  for (const { verdict, code } of hardFilters(need, offer, today)) if (verdict === 'fails') return code;
  return undefined;
}

const fits = (filter: FilterName, code: ReasonCode | null = null, values: Values = {}): Verdict => ({
  filter,
  verdict: 'fits',
  code,
  values,
});
const unknown = (filter: FilterName, code: ReasonCode, values: Values = {}): Verdict => ({
  filter,
  verdict: 'unknown',
  code,
  values,
});
const fails = (filter: FilterName, code: FailureCode, values: Values = {}): Verdict => ({
  filter,
  verdict: 'fails',
  code,
  values,
});

const openFilter = (need: Features, offer: Features) =>
  need.open && offer.open ? fits('open') : fails('open', 'not_open');

const kindFilter = (need: Features, offer: Features) =>
  need.side === 'need' && offer.side !== 'need'
    ? fits('kind')
    : fails('kind', 'kinds_do_not_meet', { need: need.kind, offer: offer.kind });

/** Intergovernmental bodies have no country and meet every other. */
const countryFilter = (need: Features, offer: Features) =>
  need.country !== null && need.country === offer.country
    ? fails('country', 'same_country', { country: need.country })
    : fits('country');

const organisationFilter = (need: Features, offer: Features) =>
  need.organisationId === offer.organisationId ? fails('organisation', 'same_organisation') : fits('organisation');

/** Rules that could not be put in codes may let in whom the codes leave out. */
export function eligibilityFilter(need: Features, offer: Features): Verdict {
  const { country } = need;
  if (offer.eligibility === 'all') return fits('eligibility', 'eligible_all');
  const note = offer.eligibilityNote ?? '';
  if (country === null) return unknown('eligibility', 'eligibility_unknown', { note });
  if (offer.eligibleCountries.has(country)) return fits('eligibility', 'eligible_country', { country });
  if (offer.eligible.has(country))
    return fits('eligibility', 'eligible_through', { country, areas: areasOf(need, offer) });
  if (offer.eligibility === 'listed') return fails('eligibility', 'country_not_eligible', { country });
  return unknown('eligibility', 'eligibility_unknown', { note, country });
}

/** Through which of the offer's groupings and regions the country is let in. */
const areasOf = (need: Features, { eligibleGroupings, eligibleRegions }: Features) => [
  ...eligibleGroupings.filter((code) => need.groupings.includes(code)),
  ...eligibleRegions.filter((code) => code === '001' || need.regions.includes(code)),
];

export function languageFilter(need: Features, offer: Features): Verdict {
  const shared = [...need.languages].filter((language) => offer.languages.has(language));
  if (shared.length > 0) return fits('language', 'language_shared', { languages: shared });
  if (need.languages.size === 0 || offer.languages.size === 0) return unknown('language', 'language_unknown');
  const values = { needLanguages: [...need.languages], offerLanguages: [...offer.languages] };
  if (need.interpreter || offer.interpreter) return fits('language', 'language_interpreter', values);
  if (need.interpreter === false && offer.interpreter === false) return fails('language', 'no_shared_language', values);
  return unknown('language', 'language_bridge_unknown', values);
}

export function modalityFilter(need: Features, offer: Features): Verdict {
  if (need.modalities.size === 0 || offer.modalities.size === 0) return unknown('modality', 'modality_unknown');
  const shared = [...need.modalities].filter((modality) => offer.modalities.has(modality));
  if (shared.length > 0) return fits('modality', 'modality_fits', { modalities: shared });
  return fails('modality', 'no_shared_modality', { need: [...need.modalities], offer: [...offer.modalities] });
}

/** ISO dates compare as text. Either end of a window may be open. */
export function datesFilter(need: Features, offer: Features, today: string): Verdict {
  if (offer.deadline !== null && offer.deadline < today)
    return fails('dates', 'deadline_passed', { date: offer.deadline });
  const from = latest(need.startsOn, offer.startsOn);
  const to = earliest(need.endsOn, offer.endsOn);
  if (from !== null && to !== null && from > to) return fails('dates', 'dates_apart', { from, to });
  const known = [need, offer].every(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null);
  if (!known) return unknown('dates', 'dates_unknown');
  return fits('dates', 'dates_overlap', { ...(from ? { from } : {}), ...(to ? { to } : {}) });
}

const latest = (a: string | null, b: string | null) => (a !== null && b !== null ? (a > b ? a : b) : (a ?? b));
const earliest = (a: string | null, b: string | null) => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b));
