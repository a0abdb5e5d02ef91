import { goalOf, sdgGoals, sdgTargets, sectorGroup, sectorGroups, sectors } from '../../codes/index.js';

/** Sectors come first, then SDG goals and targets; each with its number, so that sixteen bits hold any of them. */
const sectorCodes = [...sectorGroups, ...sectors].map(({ code }) => code);
const sdgCodes = [...sdgGoals.map(({ goal }) => String(goal)), ...sdgTargets.map(({ code }) => code)];
export const FIRST_SDG = 1_000;

const sectorNumbers = new Map(sectorCodes.map((code, number) => [code, number]));
const sdgNumbers = new Map(sdgCodes.map((code, i) => [code, FIRST_SDG + i]));

/** Codes nobody knows any more are left out. */
export const codeNumbers = (of: { sectors: readonly number[]; sdgs: readonly string[] }): number[] =>
  [...of.sectors.map((code) => sectorNumbers.get(code)), ...of.sdgs.map((code) => sdgNumbers.get(code))].filter(
    (number) => number !== undefined,
  );

export const sectorOf = (number: number): number => sectorCodes[number]!;
export const sdgOf = (number: number): string => sdgCodes[number - FIRST_SDG]!;

/** The three-digit category of a sector; of an SDG target, its goal. */
export const groupOfCode = Uint16Array.from({ length: FIRST_SDG + sdgCodes.length }, (_, number) =>
  number < sectorCodes.length
    ? (sectorGroup(sectorCodes[number]!) ?? sectorCodes[number]!)
    : number >= FIRST_SDG
      ? (goalOf(sdgCodes[number - FIRST_SDG]!) ?? Number(sdgCodes[number - FIRST_SDG]))
      : 0,
);

/** Categories of one family (agriculture, forestry, fishing: 31x). */
export const familyOfCode = groupOfCode.map((group) => Math.floor(group / 10));
