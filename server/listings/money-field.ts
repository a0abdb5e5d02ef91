import { z } from 'zod';
import { isCurrency, minorUnits, parseMoney } from '../codes/index.js';

const mistakes: Record<string, (currency: string) => string> = {
  'too-many-decimals': (currency) => `${currency} has ${minorUnits(currency)} decimals`,
  'not-a-number': () => 'Write the amount as a decimal number, like "1234.50"',
  'out-of-range': () => 'The amount is too large',
  negative: () => 'The amount cannot be negative',
};

/** A decimal amount in text and its ISO 4217 currency; comes out in integer minor units. */
export const amountField = z.union([z.string().max(40), z.number()]).transform(String);

/** A range of money; either end may be left out. */
export const moneyRange = z
  .strictObject({
    min: amountField.nullish(),
    max: amountField.nullish(),
    currency: z.string().refine(isCurrency, 'Not an ISO 4217 currency code'),
  })
  .transform(({ min, max, currency }, ctx) => {
    const minor = (amount: string | null | undefined, path: string) => {
      if (amount === null || amount === undefined) return null;
      const parsed = parseMoney(amount, currency);
      if ('minor' in parsed) return parsed.minor;
      ctx.addIssue({ code: 'custom', path: [path], message: mistakes[parsed.error]!(currency) });
      return z.NEVER;
    };
    const range = { amountMin: minor(min, 'min'), amountMax: minor(max, 'max'), currency };
    if (range.amountMin === null && range.amountMax === null)
      ctx.addIssue({ code: 'custom', path: ['max'], message: 'Give at least one amount' });
    if (range.amountMin !== null && range.amountMax !== null && range.amountMax < range.amountMin)
      ctx.addIssue({ code: 'custom', path: ['max'], message: 'Less than the lower end' });
    return range;
  });
