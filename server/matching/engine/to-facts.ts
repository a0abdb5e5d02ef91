import type { Features } from '../features.js';
import {
  countryNumber,
  currencyNumber,
  languageMask,
  levelNumber,
  modalityMask,
  otherLanguagesOf,
  type CodeBook,
  type Profile,
} from './code-book.js';
import { dayOf, NO, NO_DAY, UNSURE, YES, type Facts } from './facts.js';
import { codeNumbers } from './subject-codes.js';

const sides = ['need', 'offer', 'fund'] as const;

export function toFacts(features: Features, book: CodeBook): Facts {
  const codes = Uint16Array.from(codeNumbers(features));
  return {
    side: sides.indexOf(features.side),
    country: countryNumber(features.country),
    organisation: book.organisations.of(features.organisation),
    languages: languageMask(features.languages),
    interpreter: features.interpreter === null ? UNSURE : features.interpreter ? YES : NO,
    modalities: modalityMask(features.modalities),
    places: book.placeSets.of(features.places.toSorted().join(' ')),
    eligibility: book.eligibilities.of(features.eligibility),
    startDay: features.startsOn === null ? 0 : dayOf(features.startsOn),
    endDay: features.endsOn === null ? NO_DAY : dayOf(features.endsOn),
    deadlineDay: features.deadline === null ? NO_DAY : dayOf(features.deadline),
    seats: Math.min(65_535, features.seats ?? 0),
    level: levelNumber(features.level),
    amount: features.amount === null ? Number.NaN : Math.fround(features.amount),
    currency: currencyNumber(features.currency),
    profile: book.profiles.of(JSON.stringify(profileOf(features))),
    confirmedDay: dayOf(features.confirmedOn),
    coverable: features.coverable === null ? Number.NaN : Math.fround(features.coverable),
    codes,
    codesFrom: 0,
    codesTo: codes.length,
    nearness: undefined,
  };
}

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
  otherLanguages: otherLanguagesOf(features.languages),
});
