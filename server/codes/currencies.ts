import data from './data/currencies.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** An active code of ISO 4217 in which a sum can be stated, so without metals, test and no-currency codes. */
export interface Currency {
  readonly code: string;
  readonly numeric: string;
  readonly minorUnits: number;
  readonly names: Labels;
}

export const currencies: readonly Currency[] = data;

const byCode = new Map(currencies.map((each) => [each.code, each]));

export const currency = (code: string): Currency | undefined => byCode.get(code);

export const isCurrency = (code: string): boolean => byCode.has(code);

export const minorUnits = (code: string): number | undefined => currency(code)?.minorUnits;

export function currencyName(code: string, locale: Locale): string {
  const found = currency(code);
  return found ? labelIn(found.names, locale) : code;
}
