/** The first of each country before the second of any, otherwise in the order given; those of `present` count too. */
export function countriesFirst<T, C>(all: readonly T[], countryOf: (each: T) => C, present: readonly C[] = []): T[] {
  const counts = new Map<C, number>();
  const place = (country: C): number => {
    const before = counts.get(country) ?? 0;
    counts.set(country, before + 1);
    return before;
  };
  present.forEach(place);
  return all
    .map((each) => ({ each, place: place(countryOf(each)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);
}
