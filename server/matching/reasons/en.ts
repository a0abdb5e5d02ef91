import type { CostShare, Level, Modality } from '../../listings/index.js';
import type { Change } from '../hard-filters.js';
import type { ReasonCode } from '../reason.js';

/** The sentences of one language, in ICU MessageFormat, and the words of those values that no code list has. */
export interface ReasonMessages {
  sentences: Record<ReasonCode, string>;
  /** What would have to change for a pair that a filter keeps apart. */
  changes: Record<Change, string>;
  modalities: Record<Modality, string>;
  levels: Record<Level, string>;
  costItems: Record<CostShare['item'], string>;
}

/** How far apart two windows are: in weeks where they are whole. */
const APART = '{weeks, plural, =0 {{days, plural, one {# day} other {# days}}} one {# week} other {# weeks}}';

export const en: ReasonMessages = {
  sentences: {
    topic_shared: 'The same subject: {words}',
    topic_near: 'A related subject, though no words in common were found',
    topic_not_shared: 'No words in common were found',
    sector_same: 'The same sector: {sectors}',
    sector_related: 'Related sectors: {needSectors}; {offerSectors}',
    sector_other: 'Different sectors: {needSectors}; {offerSectors}',
    sector_unknown: 'The sector is not stated on both sides',
    sdg_shared: 'The same Sustainable Development Goal or target: {sdgs}',
    sdg_related: 'Targets of the same goal: {sdgs}',
    sdg_unknown: 'The Sustainable Development Goals are not stated on both sides',
    interest_stated: 'One side has named the country of the other: {countries}',
    balance_mutual:
      'Cooperation between the two countries goes both ways: {needCountry} has given {gave, plural, =0 {nothing yet} one {# time} other {# times}}, {offerCountry} {got, plural, =0 {not yet} one {# time} other {# times}}',
    balance_one_way:
      'So far the help has mostly gone one way: {offerCountry} has given {got, plural, one {# time} other {# times}}, {needCountry} {gave, plural, =0 {not yet} one {# time} other {# times}}',
    balance_not_yet: 'No cooperation between the two is on record here yet; this does not count against it',
    meaning_near: 'Near in meaning: {percent}, by comparing the texts as a whole',
    meaning_unknown: 'Nearness in meaning is not known for both texts yet; this does not count against it',
    theme_open: 'The fund is open to any subject',
    cost_within_budget: 'The cost of {cost} is within the budget of {budget}',
    cost_covered_by_windows:
      'The cost of {cost} is {gap} above the budget of {budget}, which open funding windows could cover',
    cost_above_budget: 'The cost of {cost} is above the budget of {budget}',
    cost_unknown: 'Cost and budget cannot be compared yet',
    costs_shared: 'The requester does not carry all costs: others pay for {items}',
    cost_shares_unknown: 'Who pays for what is not stated yet',
    own_contribution: 'The partners must bring at least {percent} of the total themselves',
    grant_covers_budget: 'A grant of {grant} covers the budget of {budget}',
    grant_part_of_budget: 'A grant of {grant} covers part of the budget of {budget}',
    priority_country: 'The need comes from a country that the United Nations puts first: {groupings}',
    priority_of_fund: 'The fund gives priority to countries like this one: {groupings}',
    reaches_many_countries: '{count, plural, =0 {It can serve any country} other {It can serve # countries}}',
    partners_needed: '{count, plural, other {At least # countries must apply together}}',
    partners_not_asked: 'One country may apply alone',
    centre_verified: 'The institution is a centre of excellence, verified by its national focal point',
    record_listed: '{count, plural, one {It lists # piece of past work} other {It lists # pieces of past work}}',
    record_not_yet: 'No past work is listed yet; this does not count against it',
    level_meets: 'The level offered ({offerLevel}) meets the level asked for ({needLevel})',
    level_below: 'The level offered ({offerLevel}) is below the level asked for ({needLevel})',
    level_unknown: 'The level is not stated on both sides',
    plan_named: 'The need names the national plan it serves',
    plan_unknown: 'No national plan is named',
    confirmed_lately: 'The offer was confirmed on {date}',
    confirmed_long_ago: 'The offer was last confirmed on {date}',
    eligible_country: 'It names {country} as eligible',
    eligible_through: '{country} is eligible through {areas}',
    eligible_all: 'It is open to every country',
    eligibility_unknown:
      '{note, select, none {Whether this country is eligible must be asked} other {Whether this country is eligible must be asked; the offer says: “{note}”}}',
    language_shared: 'A shared working language: {languages}',
    language_interpreter:
      'No shared working language ({needLanguages}; {offerLanguages}), but an interpreter is possible',
    language_bridge_unknown:
      'No shared working language ({needLanguages}; {offerLanguages}): an interpreter would have to be found',
    language_unknown: 'The working languages are not stated on both sides',
    dates_overlap:
      '{from, select, none {{to, select, none {The dates fit} other {The dates fit until {to}}}} other {{to, select, none {The dates fit from {from}} other {The dates fit from {from} until {to}}}}}',
    dates_unknown: 'The dates are not stated on both sides',
    modality_fits: 'The form of cooperation fits: {modalities}',
    modality_unknown: 'The form of cooperation is still open',
    region_same: 'Both are in {region}',
    region_near: 'Both are in {region}',
    region_unknown: 'How far apart they are cannot be said: one of them serves no single country',
    seats_not_asked: 'No number of places is asked for',
    seats_enough:
      '{offered, plural, one {# place is offered} other {# places are offered}}, {asked, plural, one {# is needed} other {# are needed}}',
    seats_fewer:
      'Only {offered, plural, one {# place is offered} other {# places are offered}}, {asked, plural, one {# is needed} other {# are needed}}',
    seats_unknown:
      '{asked, plural, one {# place is needed} other {# places are needed}}; how many are offered is not stated',
  },
  changes: {
    country_not_eligible: 'It would have to be open to {country} too; ask whether an exception can be made',
    no_shared_language:
      'An interpreter would be needed ({needLanguages}; {offerLanguages}), and one side would have to agree to one',
    no_shared_modality:
      'Another form of cooperation: it is offered as {offerModalities}, asked for as {needModalities}',
    dates_apart: `The dates would have to meet: {later, select, need {the need at least ${APART} later, or the offer as much earlier} other {the offer at least ${APART} later, or the need as much earlier}}`,
    deadline_passed: 'Applications closed on {date}: ask for the next round',
  },
  modalities: {
    expert_mission: 'expert mission',
    remote_advice: 'remote advice',
    training: 'training',
    study_visit: 'study visit',
    practice_transfer: 'transfer of a practice',
    equipment_with_expertise: 'equipment with expertise',
    funding: 'funding',
  },
  levels: { introductory: 'introductory', intermediate: 'intermediate', advanced: 'advanced', expert: 'expert' },
  costItems: {
    travel: 'travel',
    allowance: 'allowance',
    fee_or_salary: 'fee or salary',
    housing: 'housing',
    local_transport: 'local transport',
    interpreter: 'interpreter',
    insurance: 'insurance',
    equipment: 'equipment',
    tuition: 'tuition',
    other: 'other costs',
  },
};
