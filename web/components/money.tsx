import { minorUnits, type Locale } from '../../server/codes/index.js';
import { useReader } from '../platform/reader.js';

interface Props {
  /** In minor units, as text because the column is a bigint. */
  min: string | null;
  max: string | null;
  /** ISO 4217. Shown as the code: dollars and francs are the money of many countries. */
  currency: string;
}

/** A sum or a range of sums. */
export function Money({ min, max, currency }: Props) {
  const { locale, t } = useReader();
  const [from, to] = [min, max].map((minor) => (minor === null ? null : Number(minor) / 10 ** decimalsOf(currency)));
  if (from != null && to != null && from !== to) {
    const format = formatIn(locale, currency, [from, to]);
    return <bdi>{format.formatRange(from, to)}</bdi>;
  }
  const sum = from ?? to;
  if (sum == null) return null;
  const amount = formatIn(locale, currency, [sum]).format(sum);
  if (from != null && to != null) return <bdi>{amount}</bdi>;
  return <>{t(from != null ? 'listing.amountFrom' : 'listing.amountUpTo', { amount })}</>;
}

const decimalsOf = (currency: string) => minorUnits(currency) ?? 2;

/** Decimals only where there are any. */
function formatIn(locale: Locale, currency: string, sums: number[]) {
  const decimals = sums.every(Number.isInteger) ? 0 : decimalsOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
