/** Gives each thing a number, from 0, in the order they are first met. Equal things have equal keys. */
export interface Numbering<T> {
  of(key: string, make: (number: number) => T): number;
  get(number: number): T;
  readonly size: number;
}

export function numbering<T>(): Numbering<T> {
  const numbers = new Map<string, number>();
  const things: T[] = [];
  return {
    of(key, make) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const thing = make(things.length);
      numbers.set(key, things.length);
      return things.push(thing) - 1;
    },
    get: (number) => things[number]!,
    get size() {
      return things.length;
    },
  };
}
