import { countries } from '../../codes/index.js';

const numbers = new Map(countries.map(({ alpha3 }, i) => [alpha3, i + 1]));

/** 0: none. */
export const countryNumber = (alpha3: string | null): number => (alpha3 ? (numbers.get(alpha3) ?? 0) : 0);
export const countryCode = (number: number): string | null => countries[number - 1]?.alpha3 ?? null;
export const COUNTRIES = countries.length + 1;
