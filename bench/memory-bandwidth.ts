const BYTES = 512 * 1024 * 1024;
const ROUNDS = 5;

/**
 * Bytes a millisecond that one thread reads from memory, the best of a few rounds: the C library looks for a byte that
 * is not there in more than any cache holds.
 */
export function memoryBandwidth(): number {
  const memory = Buffer.alloc(BYTES, 1);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    if (memory.indexOf(2) !== -1) throw new Error('found what is not there');
    best = Math.max(best, BYTES / (performance.now() - started));
  }
  return best;
}
