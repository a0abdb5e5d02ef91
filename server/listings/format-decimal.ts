import { minorUnits } from '../codes/index.js';

/** Minor units as the decimal text that was sent: 123450 USD is "1234.50", 100 JPY is "100". */
export function formatDecimal(minor: string | null, currency: string): string | null {
  if (minor === null) return null;
  const decimals = minorUnits(currency) ?? 2;
  if (decimals === 0) return minor;
  const digits = minor.padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
