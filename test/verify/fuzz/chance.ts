import { random } from '../../../bench/random.js';

/** What is left to chance, and falls the same way for the same seed. */
export function chance(seed: number) {
  const draw = random(seed);
  const below = (size: number) => Math.floor(draw() * size);
  return {
    below,
    pick: <T>(of: readonly T[]): T => of[below(of.length)]!,
    /** True so often. */
    once: (share: number) => draw() < share,
    shuffled<T>(of: readonly T[]): T[] {
      const list = [...of];
      for (let at = list.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [list[at], list[other]] = [list[other]!, list[at]!];
      }
      return list;
    },
  };
}

export type Chance = ReturnType<typeof chance>;
