type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** The same array, or one with half as much room again. */
export function grown<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array;
  const bigger = new (array.constructor as new (length: number) => A)(Math.max(1024, length + (length >>> 1)));
  bigger.set(array as never);
  return bigger;
}
