import { countriesOf, type PooledFacts, type PoolLanguages } from './pool-facts.js';

/** What countries must agree on before they can have it together. */
export const unsettledCodes = ['host', 'interpreter', 'dates', 'form', 'languages', 'budget'] as const;

export interface Unsettled {
  code: (typeof unsettledCodes)[number];
  /** Those it waits for. */
  countries: string[];
}

type Facts = PooledFacts & { amount: number | null };

/** Where it is held and who leads is always open; the rest where somebody has not said, or says otherwise. */
export function toSettle(needs: readonly Facts[], { interpreters }: PoolLanguages): Unsettled[] {
  const silent = (code: Unsettled['code'], says: (need: Facts) => boolean) => ({
    code,
    countries: countriesOf(needs.filter((need) => !says(need))),
  });
  return [
    { code: 'host' as const, countries: countriesOf(needs) },
    {
      code: 'interpreter' as const,
      countries: [...new Set(interpreters.flatMap(({ countries }) => countries))].toSorted(),
    },
    silent('dates', ({ startsOn, endsOn }) => startsOn !== null || endsOn !== null),
    silent('form', ({ modalities }) => modalities.length > 0),
    silent('languages', ({ languages }) => languages.length > 0),
    silent('budget', ({ amount }) => amount !== null),
  ].filter(({ countries }) => countries.length > 0);
}
