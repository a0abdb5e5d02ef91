export { languages7, type Labels, type Locale } from './locales.js';
export { countries, country, countryName, isCountry, type Country } from './countries.js';
export { countriesIn, isRegion, region, regionName, regions, regionsOf, type Region } from './regions.js';
export {
  grouping,
  groupingName,
  groupings,
  groupingsOf,
  isGrouping,
  membersOf,
  type Grouping,
  type Membership,
} from './groupings.js';
export { resolveEligibility, type Eligibility } from './resolve-eligibility.js';
export { expandEligibility } from './expand-eligibility.js';
export { currencies, currency, currencyName, isCurrency, minorUnits, type Currency } from './currencies.js';
export { formatMoney, parseMoney, type MoneyError } from './money.js';
export { canonicalLanguage, direction, isLanguageTag, languageName, languages, type Language } from './languages.js';
export {
  broadSectorParts,
  isSector,
  sector,
  sectorGroup,
  sectorGroups,
  sectorLabel,
  sectors,
  type Sector,
} from './sectors.js';
export { sectorWords } from './sector-words.js';
export {
  goalOf,
  isSdgTarget,
  sdgGoal,
  sdgGoals,
  sdgGoalTitle,
  sdgLabel,
  sdgTarget,
  sdgTargets,
  sdgTargetText,
  type SdgGoal,
  type SdgTarget,
} from './sdgs.js';
