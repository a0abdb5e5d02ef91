/** The value that this share of all does not exceed (0.5: the median), by nearest rank. */
export function percentile(all: readonly number[], share: number): number {
  const sorted = Float64Array.from(all).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Three digits are as many as a run on a shared machine is good for. */
export const significant = (value: number): number => Number(value.toPrecision(3));
