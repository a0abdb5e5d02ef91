import { describe, expect, it } from 'vitest';
import { subjectTerms } from '../../server/matching/subject-terms.js';
import { wordTerm } from '../../server/matching/word-term.js';

const said = (text: string, languages = ['en', 'fr', 'pt', 'es']) =>
  subjectTerms([{ text, weight: 1 }], { languages, sectors: [] })
    .filter(({ said }) => said !== null)
    .map(({ term }) => term);
const share = (a: string, b: string) => said(a).some((term) => said(b).includes(term));

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
    expect(share(a, b)).toBe(true);
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
    expect(share(a, b)).toBe(false);
    expect(wordTerm(a)).not.toBe(wordTerm(b));
  });

  it.each([
    ['irrigation', 'الري'],
    ['irrigation', 'орошение'],
    ['irrigation', '灌溉'],
    ['水稻', 'arroz'],
    ['пчеловодство', 'تربية النحل'],
  ])('%s and %s are one concept, with no letter in common', (a, b) => {
    expect(
      said(a, ['en', 'ar', 'ru', 'zh']).some((term) => said(b, ['en', 'ar', 'ru', 'zh', 'pt']).includes(term)),
    ).toBe(true);
  });
});

describe('a word that no concept knows', () => {
  it.each([
    ['xylophone', 'xylophones'],
    ['xylophone', 'xilofone'],
    ['xylophones', 'xilófonos'],
    ['taxidermie', 'taxidermia'],
    ['taxidermy', 'taxidermie'],
    ['philately', 'filatelia'],
    ['numismatique', 'numismática'],
    ['numismatics', 'numismatica'],
    ['calligraphies', 'caligrafia'],
    ['sexagesimalidad', 'sexagesimalité'],
    ['ventriloquists', 'ventriloquist'],
  ])('%s is %s in another form or a sister language', (a, b) => {
    expect(wordTerm(a)).toBe(wordTerm(b));
  });

  it.each([
    ['gong', 'gonggong'],
    ['balafon', 'balaclava'],
    ['kora', 'koran'],
    ['mime', 'mine'],
    ['zither', 'zitrone'],
    ['ماندولين', 'كمان'],
    ['балалайка', 'баллада'],
    ['二胡', '琵琶'],
  ])('%s is not %s', (a, b) => {
    expect(wordTerm(a)).not.toBe(wordTerm(b));
  });

  it('is a term as it is written', () => {
    expect(said('Xylophone')).toEqual([`w:${wordTerm('xylophone')}`]);
  });
});

describe('words that tell nothing', () => {
  it('are those that every listing uses, and numbers', () => {
    expect(['training', 'the', 'cooperación', 'des', '2024', '٢٠٢٤', '12'].map(wordTerm)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it.each([
    ['en', 'they them there who where when can have been more ten one two carried trained'],
    ['fr', 'ils leurs où quand peut été plus dix deux mais'],
    ['es', 'ellos donde cuándo pueden más diez tres también'],
    ['pt', 'eles onde quando também não três dez mais'],
    ['ru', 'который они десять ещё'],
    ['ar', 'الذين أين إلى عشرة'],
    ['zh', '我们 可以 什么 两个'],
  ])('are function words and numbers (%s)', (language, words) => {
    expect(words.split(' ').filter((word) => wordTerm(word) !== undefined)).toEqual([]);
    expect(said(words, [language])).toEqual([]);
  });

  it('are not those that only look like a function word of a sister language', () => {
    expect(['mine', 'well', 'solo', 'maïs'].map((word) => wordTerm(word) !== undefined)).toEqual(Array(4).fill(true));
    expect(['mine', 'well', 'solo', 'maïs', 'thé'].map((word) => said(word).length)).toEqual(Array(5).fill(1));
  });

  it('are not found in Arabic, Russian and Chinese where something is told', () => {
    expect(['الري', 'орошение', '灌溉'].map((word) => wordTerm(word) !== undefined)).toEqual([true, true, true]);
  });

  it('are emoji, signs and single letters', () => {
    expect(said('🌾 🌾🌾 👩🏽‍🌾 — … % 3 x')).toEqual([]);
  });
});
