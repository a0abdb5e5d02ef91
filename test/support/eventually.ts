import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is true, and fails with what was last seen. For what other processes do. */
export async function eventually<T>(ask: () => Promise<T>, until: (answer: T) => boolean, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (until(answer)) return answer;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${seconds} s`);
    await sleep(50);
  }
}
