import type { Features } from '../features.js';
import {
  currencyNumber,
  languageMask,
  levelNumber,
  modalityMask,
  otherLanguagesOf,
  type CodeBook,
  type Profile,
} from './code-book.js';
import { countryNumber } from './country-numbers.js';
import { dayOf, NO, NO_DAY, UNSURE, YES, type Facts } from './facts.js';
import { codeNumbers } from './subject-codes.js';
import type { Tongues } from './tongues.js';

const sides = ['need', 'offer', 'fund'] as const;

export function toFacts(features: Features, book: CodeBook): Facts {
  const codes = new Uint16Array(codeNumbers(features));
  return {
    side: sides.indexOf(features.side),
    country: countryNumber(features.country),
    organisation: book.organisations.of(features.organisation, () => features.organisation),
    tongues: book.tongues.of(tonguesKey(features), () => tonguesOf(features)),
    modalities: modalityMask(features.modalities),
    places: book.placeSets.of(placesKey(features), () => new Set(features.places.map(countryNumber))),
    eligibility: book.eligibilities.of(features.eligibility),
    startDay: features.startsOn === null ? 0 : dayOf(features.startsOn),
    endDay: features.endsOn === null ? NO_DAY : dayOf(features.endsOn),
    deadlineDay: features.deadline === null ? NO_DAY : dayOf(features.deadline),
    seats: features.seats ?? 0,
    level: levelNumber(features.level),
    amount: features.amount ?? Number.NaN,
    currency: currencyNumber(features.currency),
    profile: book.profiles.of(profileKey(features), () => profileOf(features)),
    confirmedDay: dayOf(features.confirmedOn),
    coverable: features.coverable ?? Number.NaN,
    meaning: features.meaning ?? null,
    codes,
    codesFrom: 0,
    codesTo: codes.length,
  };
}

/** Keys are made for each listing that is added, so they are joined rather than written as JSON, which takes longer. */
const profileKey = (of: Features): string =>
  `${of.kind} ${of.sharesCarried.join(',')} ${of.sharesStated} ${of.planNamed} ${of.record} ${of.centreVerified} ${of.minCountries} ${of.minMatchPercent} ${of.priorities.join(',')}`;

const profileOf = (features: Features): Profile => ({
  kind: features.kind,
  sharesCarried: features.sharesCarried,
  sharesStated: features.sharesStated,
  planNamed: features.planNamed,
  record: features.record,
  centreVerified: features.centreVerified,
  minCountries: features.minCountries,
  minMatchPercent: features.minMatchPercent,
  priorities: features.priorities,
});

const tonguesKey = ({ interpreter, languages }: Features): string => `${interpreter} ${languages.join(' ')}`;

const tonguesOf = ({ interpreter, languages }: Features): Tongues => ({
  languages: languageMask(languages),
  others: otherLanguagesOf(languages),
  interpreter: interpreter === null ? UNSURE : interpreter ? YES : NO,
});

const placesKey = ({ places }: Features): string =>
  places.length > 1 ? places.toSorted().join(' ') : (places[0] ?? '');
