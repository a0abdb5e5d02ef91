import { minorUnits } from './currencies.js';
import type { Locale } from './locales.js';

export type MoneyError = 'too-many-decimals' | 'not-a-number' | 'out-of-range' | 'negative';

/**
 * Reads a plain decimal ("1250.50") into whole minor units. Separators of thousands are refused rather than guessed:
 * "1.500" is one and a half in one language and fifteen hundred in another.
 */
export function parseMoney(decimal: string, currency: string): { minor: number } | { error: MoneyError } {
  const [, sign, whole, fraction = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim()) ?? [];
  const decimals = minorUnits(currency);
  if (whole === undefined || decimals === undefined) return { error: 'not-a-number' };
  if (sign === '-') return { error: 'negative' };
  if (fraction.length > decimals) return { error: 'too-many-decimals' };

  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? { minor } : { error: 'out-of-range' };
}

/** Shows every decimal of the currency by ISO 4217, which Intl alone does not: CLDR drops those no longer in use. */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  const decimals = minorUnits(currency);
  if (decimals === undefined) return `${minor} ${currency}`;

  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals);
}
