/** What it came to, and how many milliseconds it took. */
export async function withTime<T>(run: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await run();
  return [result, performance.now() - started];
}
