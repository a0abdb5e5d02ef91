import { groupingName, regionName, sectorLabel, type Locale } from '../../server/codes/index.js';
import { NO_COUNTRY, OTHER, type BalanceName } from '../../server/reporting/index.js';
import type { Translate } from '../words/translator.js';

/** A group of the balance in the reader's language. */
export function groupLabel(of: BalanceName, code: string, locale: Locale, t: Translate): string {
  if (code === OTHER) return t('balance.other');
  if (code === NO_COUNTRY) return t('balance.noCountry');
  return { special: groupingName, region: regionName, sector: sectorName }[of](code, locale);
}

const sectorName = (code: string, locale: Locale) => sectorLabel(Number(code), locale);
