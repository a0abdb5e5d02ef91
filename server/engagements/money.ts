import { z } from 'zod';
import { isCurrency, minorUnits, parseMoney, type MoneyError } from '../codes/index.js';
import { amountField, formatDecimal } from '../listings/index.js';

/** A sum as people write it; checked here, turned into minor units by `toMinor` where it is stored. */
export const moneyField = z
  .strictObject({
    amount: amountField,
    currency: z.string().refine(isCurrency, 'Not a currency code of ISO 4217, like USD'),
  })
  .superRefine(({ amount, currency }, ctx) => {
    if (!isCurrency(currency)) return;
    const parsed = parseMoney(amount, currency);
    const mistake =
      'error' in parsed ? mistakes[parsed.error](currency) : parsed.minor === 0 && 'Must be more than zero';
    if (mistake) ctx.addIssue({ code: 'custom', path: ['amount'], message: mistake });
  });

/** What is stored: whole minor units, as text because it is a bigint. */
export function toMinor({ amount, currency }: z.output<typeof moneyField>): string {
  const parsed = parseMoney(amount, currency);
  if ('error' in parsed) throw new Error(`unchecked money: ${parsed.error}`);
  return String(parsed.minor);
}

export const moneySchema = z
  .object({
    amount: z.string().describe('With every decimal of the currency'),
    minor: z.int().describe('The same in whole minor units'),
    currency: z.string(),
  })
  .meta({ id: 'Money' });

export const moneyJson = (minor: string, currency: string): z.input<typeof moneySchema> => ({
  amount: formatDecimal(minor, currency) ?? minor,
  minor: Number(minor),
  currency,
});

const mistakes: Record<MoneyError, (currency: string) => string> = {
  'too-many-decimals': (currency) => `${currency} has ${minorUnits(currency) || 'no'} decimals`,
  'not-a-number': () => 'Write digits with a point before the decimals, like "1234.50"',
  'out-of-range': () => 'More than can be recorded (9007199254740991 minor units)',
  negative: () => 'Must be more than zero',
};
