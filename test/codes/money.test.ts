import { describe, expect, it } from 'vitest';
import {
  currencies,
  currency,
  currencyName,
  formatMoney,
  isCurrency,
  minorUnits,
  parseMoney,
} from '../../server/codes/index.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');

describe('currencies', () => {
  it('are active, unique and counted in minor units', () => {
    expect(new Set(currencies.map((each) => each.code)).size).toBe(currencies.length);
    expect(new Set(currencies.map((each) => each.numeric)).size).toBe(currencies.length);
    expect(currencies.every((each) => [0, 2, 3, 4].includes(each.minorUnits))).toBe(true);
    expect(isCurrency('XCG')).toBe(true);
    expect(['HRK', 'BGN', 'ANG', 'XAU', 'XXX'].filter(isCurrency)).toEqual([]);
  });

  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['XOF', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
  ])('%s has %i decimals', (code, decimals) => {
    expect(minorUnits(code)).toBe(decimals);
  });

  it('have names, and codes where there is no name', () => {
    expect(currencyName('BRL', 'pt')).toBe('Real brasileiro');
    expect(currencyName('XAD', 'fr')).toBe('Arab Accounting Dinar');
    expect(currencyName('???', 'fr')).toBe('???');
    expect(currency('???')).toBeUndefined();
    expect(minorUnits('???')).toBeUndefined();
  });
});

describe('reading money', () => {
  it.each([
    ['1250.5', 'USD', 125050],
    ['1250', 'USD', 125000],
    ['0.10', 'EUR', 10],
    ['1250', 'JPY', 1250],
    ['1.234', 'KWD', 1234],
    [' 007 ', 'KRW', 7],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ])('%s %s', (text, code, minor) => {
    expect(parseMoney(text, code)).toEqual({ minor });
  });

  it.each([
    ['1250.505', 'USD', 'too-many-decimals'],
    ['1250.5', 'JPY', 'too-many-decimals'],
    ['0.5', 'KRW', 'too-many-decimals'],
    ['1.2345', 'KWD', 'too-many-decimals'],
    ['-1', 'USD', 'negative'],
    ['90071992547409.92', 'USD', 'out-of-range'],
    ['1e3', 'USD', 'not-a-number'],
    ['1,250', 'USD', 'not-a-number'],
    ['.5', 'USD', 'not-a-number'],
    ['', 'USD', 'not-a-number'],
    ['Infinity', 'USD', 'not-a-number'],
    ['5', '???', 'not-a-number'],
  ])('refuses %s %s: %s', (text, code, error) => {
    expect(parseMoney(text, code)).toEqual({ error });
  });
});

describe('showing money', () => {
  it('shows all the decimals of the currency', () => {
    expect(plain(formatMoney(125050, 'USD', 'en'))).toBe('$1,250.50');
    expect(plain(formatMoney(1250, 'JPY', 'en'))).toBe('¥1,250');
    expect(plain(formatMoney(1234, 'KWD', 'en'))).toBe('KWD 1.234');
    expect(plain(formatMoney(125050, 'EUR', 'fr'))).toBe('1 250,50 €');
    expect(plain(formatMoney(100000, 'IDR', 'en'))).toBe('IDR 1,000.00');
  });

  it('does not stumble over a currency it does not know', () => {
    expect(formatMoney(5, '???', 'en')).toBe('5 ???');
  });
});
