import type { Criterion, Reason, ReasonCode, Values } from './reason.js';
import { UNKNOWN } from './weights.js';

/** One piece of evidence, before it is weighed. Without a code it has nothing to say. */
export interface Signal {
  /** 0 to 1. */
  value: number;
  code: ReasonCode | null;
  verdict: Reason['verdict'];
  values: Values;
}

export const fits = (code: ReasonCode, values: Values = {}, value = 1): Signal => ({
  value,
  code,
  verdict: 'fits',
  values,
});
export const unknown = (code: ReasonCode, values: Values = {}, value = UNKNOWN): Signal => ({
  value,
  code,
  verdict: 'unknown',
  values,
});
export const lacks = (code: ReasonCode, values: Values = {}, value = 0): Signal => ({
  value,
  code,
  verdict: 'lacks',
  values,
});
/** Adds nothing, and is not spoken of. */
export const silent: Signal = { value: 0, code: null, verdict: 'unknown', values: {} };

/** Weighs the signals of one criterion by its line in the table; a signal without a weight there does not count. */
export function weigh(
  { of, ...table }: { of: number } & Record<string, number>,
  signals: Record<string, Signal>,
): Criterion {
  const all = Object.values(table).reduce((sum, weight) => sum + weight, 0);
  const reasons: Reason[] = [];
  let score = 0;
  for (const [name, weight] of Object.entries(table)) {
    const { value, code, values, verdict } = signals[name] ?? silent;
    const share = (weight / all) * value;
    score += share;
    if (code) reasons.push({ code, weight: round(of * share), values, verdict });
  }
  return { score: round(score), reasons: reasons.sort((a, b) => b.weight - a.weight) };
}

/** Four decimals: what is stored and shown is what is compared. */
export const round = (value: number) => Math.round(value * 1e4) / 1e4;
