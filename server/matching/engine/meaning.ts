/**
 * What a text means, as a provider of embeddings puts it: a direction in eight-bit whole numbers, so that the nearness
 * of two is the same in whichever order it is summed, and on every machine.
 */
export interface Meaning {
  readonly model: string;
  readonly values: Int8Array;
  /** The length of `values` as a vector. */
  readonly norm: number;
}

const FULL = 127;

/** `vector` is finite and not all 0. */
export function quantised(vector: readonly number[]): Int8Array<ArrayBuffer> {
  const most = vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value / most) * FULL));
}

export function meaning(model: string, values: Int8Array): Meaning {
  return { model, values, norm: Math.sqrt(product(values, values)) };
}

/** The cosine of two, -1 to 1; undefined where either is missing or they are of different models. */
export function cosine(one: Meaning | null, other: Meaning | null): number | undefined {
  if (one === null || other === null) return undefined;
  if (one.model !== other.model || one.values.length !== other.values.length) return undefined;
  return Math.max(-1, Math.min(1, product(one.values, other.values) / (one.norm * other.norm)));
}

function product(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
