import { groupingsOf, regionsOf, sectorGroup } from '../codes/index.js';

/** The countries in special situations of which the United Nations keeps lists. */
const SPECIAL = ['LDC', 'LLDC', 'SIDS'];
/** In none of them. */
export const OTHER = 'other';
/** An intergovernmental body's. */
export const NO_COUNTRY = 'INT';

/** The lists a country is on; memberships are those of `today` (ISO date). */
export function specialGroupsOf(country: string | null, today: string): string[] {
  const on = country === null ? [] : groupingsOf(country, today).filter((code) => SPECIAL.includes(code));
  return on.length > 0 ? on : [OTHER];
}

/** The narrowest M49 region: Eastern Africa, the Caribbean, Melanesia. */
export const regionGroupOf = (country: string | null): string =>
  (country === null ? undefined : regionsOf(country)[0]) ?? NO_COUNTRY;

/** The DAC categories of its purposes. */
export const sectorGroupsOf = (sectors: readonly number[]): string[] => [
  ...new Set(sectors.map((code) => String(sectorGroup(code) ?? code))),
];
