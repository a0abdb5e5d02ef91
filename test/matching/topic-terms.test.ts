import { describe, expect, it } from 'vitest';
import { termOf } from '../../server/matching/topic-terms.js';
import { vocabulary } from '../../server/matching/similar-terms.js';

const alike = (a: string, b: string) =>
  vocabulary().similar(termOf(a)!).get(termOf(b)!) !== undefined || together(a, b);
function together(a: string, b: string) {
  const words = vocabulary();
  words.add(termOf(b)!);
  return words.similar(termOf(a)!).has(termOf(b)!);
}

describe('words of a subject', () => {
  it.each([
    ['irrigation', 'irrigação'],
    ['irrigation', 'irrigación'],
    ['biogas', 'biogás'],
    ['cooperative', 'cooperativas'],
    ['vulnerability', 'vulnerabilidade'],
    ['vulnérabilité', 'vulnerabilidad'],
    ['biotechnology', 'biotecnología'],
    ['accreditation', 'accréditation'],
    ['fibres', 'fibre'],
    ['cataract', 'cataratas'],
  ])('%s and %s are alike', (a, b) => {
    expect(alike(a, b)).toBe(true);
  });

  it.each([
    ['biogas', 'biotechnology'],
    ['water', 'waste'],
    ['rice', 'risk'],
    ['management', 'mango'],
    ['conservation', 'conversation'],
  ])('%s and %s are not', (a, b) => {
    expect(alike(a, b)).toBe(false);
  });

  it('are not those that every listing uses', () => {
    expect(['training', 'the', 'cooperación', 'des', '2024'].map(termOf)).toEqual(Array(5).fill(undefined));
  });

  it('are found in Arabic, Russian and Chinese', () => {
    expect(['الري', 'орошение'].map((word) => termOf(word) !== undefined)).toEqual([true, true]);
  });
});
