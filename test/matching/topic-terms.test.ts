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
    ['maïs', 'maíz'],
    ['fibra', 'fibre'],
  ])('%s and %s are alike', (a, b) => {
    expect(alike(a, b)).toBe(true);
  });

  it.each([
    ['biogas', 'biotechnology'],
    ['water', 'waste'],
    ['rice', 'risk'],
    ['management', 'mango'],
    ['conservation', 'conversation'],
    ['thera', 'terra'],
    ['solo', 'solar'],
    ['bank', 'banana'],
  ])('%s and %s are not', (a, b) => {
    expect(alike(a, b)).toBe(false);
  });

  it('are not those that every listing uses', () => {
    expect(['training', 'the', 'cooperación', 'des', '2024'].map(termOf)).toEqual(Array(5).fill(undefined));
  });

  it.each([
    ['en', 'they them there who where when can have been more ten one two carried trained'],
    ['fr', 'ils leurs où quand peut été plus dix deux mais'],
    ['es', 'ellos donde cuándo pueden más diez tres también'],
    ['pt', 'eles onde quando também não três dez mais'],
    ['ru', 'который они десять ещё'],
    ['ar', 'الذين أين إلى عشرة'],
    ['zh', '我们 可以 什么 两个'],
  ])('are neither function words nor numbers (%s)', (_language, words) => {
    expect(words.split(' ').filter((word) => termOf(word) !== undefined)).toEqual([]);
  });

  it('stay where a sister language has a function word that looks the same', () => {
    expect(['mine', 'well', 'solo', 'maïs'].map((word) => termOf(word) !== undefined)).toEqual(Array(4).fill(true));
  });

  it('are found in Arabic, Russian and Chinese', () => {
    expect(['الري', 'орошение'].map((word) => termOf(word) !== undefined)).toEqual([true, true]);
  });
});
