import type { Chance } from './chance.js';

interface Spoilable {
  name: string;
  /** So many ways to spoil it. */
  size: number;
}

interface Place {
  offset: number;
  stride: number;
  done: number;
}

/**
 * Which ways to spoil which field come next: every field has its turn before any has a second one, none is spoilt twice
 * the same way, and each begins elsewhere.
 */
export function createPlan(chance: Chance) {
  const places = new Map<string, Place & Spoilable>();

  function next<F extends Spoilable>(fields: F[], times: number): { field: F; n: number }[] {
    for (const field of fields) if (!places.has(field.name)) places.set(field.name, placeIn(field));
    const cases: { field: F; n: number }[] = [];
    let open = chance.shuffled(fields);
    while (cases.length < times && open.length > 0) {
      open = open.filter(({ name }) => places.get(name)!.done < places.get(name)!.size);
      const least = Math.min(...open.map(({ name }) => places.get(name)!.done));
      for (const field of open) {
        const place = places.get(field.name)!;
        if (cases.length >= times || place.done > least) continue;
        cases.push({ field, n: (place.offset + place.done++ * place.stride) % field.size });
      }
    }
    return cases;
  }

  function placeIn({ name, size }: Spoilable) {
    let stride = Math.max(1, chance.below(size));
    while (commonDivisor(stride, size) > 1) stride++;
    return { name, size, stride, offset: chance.below(size), done: 0 };
  }

  return {
    next,
    fields: () => places.size,
    possible: () => [...places.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
