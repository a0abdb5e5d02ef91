import { rounded } from './scorer.js';

/** How the needs of a pool could be met together. */
export const poolForms = ['course', 'mission', 'study_visit', 'remote'] as const;
export type PoolForm = (typeof poolForms)[number];

/**
 * The share of a budget that does not grow with the number of countries. An assumption (ADR 14): no published figure for
 * South-South exchanges is known to us. A course is prepared and taught once, whoever sits in it, and only participants
 * are paid for one by one. A mission is prepared, recruited and flown in once, but works in every country.
 */
export const PAID_ONCE: Record<PoolForm, number> = { course: 0.5, mission: 0.3, study_visit: 0.4, remote: 0.5 };

/** Sums in minor units of the currency. */
export interface Saving {
  currency: string;
  /** The budgets that are stated in this currency. */
  budgets: { needId: string; amount: number }[];
  /** Which share of each is paid once. */
  share: number;
  apart: number;
  together: number;
  saved: number;
}

/**
 * What meeting the needs together would save: of what is paid once, all but the largest. `saved = share × (sum of the
 * budgets − the largest)`, rounded down. For each currency by itself, and only where at least two budgets are stated in it.
 */
export function poolSavings(
  needs: readonly { id: string; amount: number | null; currency: string | null }[],
  form: PoolForm,
): Saving[] {
  const share = PAID_ONCE[form];
  const currencies = [...new Set(needs.flatMap(({ amount, currency }) => (amount && currency ? [currency] : [])))];
  return currencies.toSorted().flatMap((currency) => {
    const budgets = needs.flatMap(({ id, amount, currency: own }) =>
      amount && own === currency ? [{ needId: id, amount }] : [],
    );
    if (budgets.length < 2) return [];
    const apart = budgets.reduce((sum, { amount }) => sum + amount, 0);
    const largest = Math.max(...budgets.map(({ amount }) => amount));
    const saved = Math.floor(rounded(share * (apart - largest)));
    return [{ currency, budgets, share, apart, together: apart - saved, saved }];
  });
}
