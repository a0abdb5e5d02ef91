import { describe, expect, it } from 'vitest';
import { typedAmount } from '../../web/platform/typed-numbers.js';

describe('a sum', () => {
  it.each([
    ['1234.50', '1234.50'],
    ['1234,50', '1234.50'],
    ['25,000', '25000'],
    ['25.000', '25000'],
    ['25 000', '25000'],
    ['25\u202f000,5', '25000.5'],
    ['25’000.50', '25000.50'],
    ['1,234,567.5', '1234567.5'],
    ['1.234.567,50', '1234567.50'],
    ['12,34,567', '1234567'],
    ['٢٥٬٠٠٠٫٥٠', '25000.50'],
    ['۲۵۰۰', '2500'],
    ['१५००', '1500'],
  ])('typed as %s is %s', (typed, meant) => {
    expect(typedAmount(typed)).toBe(meant);
  });

  it('of a currency with three decimals keeps them', () => {
    expect(typedAmount('1.500', 3)).toBe('1.500');
    expect(typedAmount('1,500', 3)).toBe('1.500');
    expect(typedAmount('1.500.000', 3)).toBe('1500000');
  });

  it.each(['', 'abc', '1.2345', '-5', '1e9'])('that is none stays as it is: “%s”', (typed) => {
    expect(typedAmount(typed)).toBe(typed);
  });
});
