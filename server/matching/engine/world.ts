import type { CodeBook } from './code-book.js';
import { COUNTRIES, countryNumber } from './country-numbers.js';
import { dayOf } from './facts.js';

/** What a pair is judged in, beside its own features. */
export interface World {
  readonly book: CodeBook;
  /** ISO date, and the same as a day's number. */
  readonly today: string;
  readonly day: number;
  /** Engagements in which the first country has given to the second. */
  given(from: number, to: number): number;
}

export interface Exchange {
  from: string;
  to: string;
  count: number;
}

export function world(book: CodeBook, exchanges: readonly Exchange[] = []): World {
  const counts = new Map(
    exchanges.map(({ from, to, count }) => [countryNumber(from) * COUNTRIES + countryNumber(to), count]),
  );
  return {
    book,
    today: book.today,
    day: dayOf(book.today),
    given: (from, to) => counts.get(from * COUNTRIES + to) ?? 0,
  };
}
