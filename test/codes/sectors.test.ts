import { describe, expect, it } from 'vitest';
import {
  isSector,
  languages7,
  sector,
  sectorGroup,
  sectorGroups,
  sectorLabel,
  sectors,
  sectorWords,
} from '../../server/codes/index.js';
import { wrongScript } from './wrong-script.js';

describe('sectors', () => {
  it('have five digits, a category, and a name in all seven languages', () => {
    expect(sectors).toHaveLength(296);
    expect(new Set(sectors.map((each) => each.code)).size).toBe(sectors.length);
    for (const each of sectors) {
      expect(String(each.code)).toMatch(/^\d{5}$/);
      expect(isSector(sectorGroup(each.code) ?? 0)).toBe(true);
    }
    for (const { code, labels } of [...sectors, ...sectorGroups])
      expect([code, Object.keys(labels), wrongScript(labels)]).toEqual([code, [...languages7], []]);
  });

  it('know the codes people use', () => {
    for (const code of [43010, 74020, 11330, 31163, 16062, 33210]) expect(isSector(code)).toBe(true);
    for (const code of [0, 11321, 99999, 43010.5]) expect(isSector(code)).toBe(false);
  });

  it('accept a category in place of a purpose', () => {
    expect(isSector(311)).toBe(true);
    expect(sectorGroup(31163)).toBe(311);
    expect(sectorGroup(311)).toBe(311);
    expect(sectorGroup(99999)).toBeUndefined();
  });

  it('are called by their name, or by their code', () => {
    expect(sectorLabel(31163, 'fr')).toBe('Bétail');
    expect(sectorLabel(31163, 'ru')).toBe('Животноводство');
    expect(sectorLabel(99999, 'en')).toBe('99999');
    expect(sector(99999)).toBeUndefined();
  });

  it('give every plain word codes that exist', () => {
    expect(Object.keys(sectorWords)).toHaveLength(23);
    for (const codes of Object.values(sectorWords)) {
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !isSector(code))).toEqual([]);
    }
  });

  it('let a plain word meet each purpose under its categories', () => {
    expect(sectorWords['health']).toContain(sectorGroup(12220));
    expect(sectorWords['energy']).toContain(sectorGroup(23230));
  });
});
