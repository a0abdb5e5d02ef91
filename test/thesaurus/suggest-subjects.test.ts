import { describe, expect, it } from 'vitest';
import { isSdgTarget, isSector } from '../../server/codes/index.js';
import { suggestSubjects, thesaurus, type Typed } from '../../server/thesaurus/index.js';
import { block, thesaurusOf } from './files.js';

const small = thesaurusOf(
  block('farming', { sectors: '31110', sdgs: '2.a', es: 'agricultura' }),
  block('irrigation', { broader: 'farming', sectors: '31140', sdgs: '6.4, 2.4', es: 'riego', zh: '灌溉' }),
  block('drip', { broader: 'irrigation', sectors: '31140', sdgs: '6.4', en: 'drip irrigation', es: 'riego por goteo' }),
  block('rice', { broader: 'farming', sectors: '31161', sdgs: '2.3', es: 'arroz', zh: '水稻', ru: 'рис' }),
  block('paddy-mill', { sectors: '32161', sdgs: '9.2', en: 'rice mill; huller' }),
  block('paddy-store', { sectors: '31191', sdgs: '12.3', en: 'rice store; huller' }),
  block('health', { sectors: '121', sdgs: '3.8', es: 'salud' }),
  block('clinic', { broader: 'health', sectors: '12191', sdgs: '3.8', es: 'clínica' }),
);
const suggest = (typed: Typed) => suggestSubjects(small, typed);
const valuesOf = <T>(list: readonly { value: T }[]): T[] => list.map(({ value }) => value);

describe('what is suggested for what is typed', () => {
  it('says which words led to it', () => {
    const { sectors, sdgs, skills } = suggest({ title: 'Riego por goteo para el arroz', language: 'es' });
    expect(sectors).toEqual([
      { value: 31140, confidence: expect.any(Number), because: ['Riego por goteo'] },
      { value: 31161, confidence: expect.any(Number), because: ['arroz'] },
    ]);
    expect(valuesOf(sdgs)).toEqual(['6.4', '2.3']);
    expect(skills.map(({ concept, value }) => [concept, value])).toEqual([
      ['drip', 'riego por goteo'],
      ['rice', 'arroz'],
    ]);
  });

  it('puts narrow things before those that only sum them up, however often these are named', () => {
    const { sectors, skills } = suggest({ title: 'Farming', summary: 'farming, farming and farming: drip irrigation' });
    expect(skills.map(({ concept }) => concept)).toEqual(['drip', 'farming']);
    expect(valuesOf(sectors)).toContain(31140);
  });

  it('is surer of what is named more often, and never quite sure', () => {
    const confidence = (summary: string) => suggest({ title: 'x', summary }).sectors[0]!.confidence;
    const [once, thrice, always] = ['rice', 'rice rice rice', 'rice '.repeat(500)].map(confidence);
    expect(once).toBeLessThan(0.5);
    expect(thrice).toBeGreaterThan(once!);
    expect(always).toBeGreaterThan(thrice!);
    expect(always).toBeLessThan(1);
  });

  it('counts the title twice', () => {
    expect(valuesOf(suggest({ title: 'rice', summary: 'drip irrigation' }).sectors)).toEqual([31161, 31140]);
    expect(valuesOf(suggest({ title: 'drip irrigation', summary: 'rice' }).sectors)).toEqual([31140, 31161]);
  });

  it('counts a word for several things less for each of them', () => {
    const { sectors } = suggest({ title: 'x', summary: 'huller, rice mill' });
    expect(valuesOf(sectors)).toEqual([32161, 31191]);
    expect(suggest({ title: 'x', summary: 'huller' }).sectors[0]!.confidence).toBeLessThan(
      suggest({ title: 'x', summary: 'rice mill' }).sectors[0]!.confidence,
    );
  });

  it('leaves a category out beside a purpose of it', () => {
    expect(valuesOf(suggest({ title: 'salud', language: 'es' }).sectors)).toEqual([121]);
    expect(valuesOf(suggest({ title: 'clínica de salud', language: 'es' }).sectors)).toEqual([12191]);
  });

  it('suggests no skill that is typed already, in whatever words', () => {
    const skills = (typed: string[]) => valuesOf(suggest({ title: 'Drip irrigation, rice', skills: typed }).skills);
    expect(skills([])).toEqual(['drip irrigation', 'rice']);
    expect(skills(['RICE'])).toEqual(['drip irrigation']);
    expect(skills(['riego por goteo en arrozales', 'arroz'])).toEqual([]);
  });

  it('takes typed skills as words too', () => {
    expect(valuesOf(suggest({ title: 'Wanted', skills: ['drip irrigation'] }).sectors)).toEqual([31140]);
  });

  it('labels skills in the language of the writer, whatever language the words are in', () => {
    const label = (language: string) => suggest({ title: '水稻', language }).skills[0]!.value;
    expect(['es', 'es-419', 'RU', 'zh-Hant', 'sw', 'nonsense'].map(label)).toEqual([
      'arroz',
      'arroz',
      'рис',
      '水稻',
      'rice',
      'rice',
    ]);
  });
});

describe('of what nothing is known', () => {
  const nothing = { sectors: [], sdgs: [], skills: [] };
  it.each(['', ' ', 'xyzzy', '👍🏾🌾', '\u0000\uD800\u202E', '?!…', 'training of experts', '12 000'])('%j', (title) => {
    expect(suggestSubjects(thesaurus(), { title, summary: '', skills: [] })).toEqual(nothing);
  });

  it('suggests nothing', () => {
    expect(suggest({ title: 'Quantum chromodynamics' })).toEqual(nothing);
  });
});

describe('with the whole thesaurus', () => {
  it.each([
    ['en', 'Drip irrigation for rice', 31140],
    ['es', 'Asistencia técnica en riego por goteo', 31140],
    ['fr', 'Lutte contre le paludisme', 12262],
    ['pt', 'Formação de enfermeiros em neonatologia', 12191],
    ['ru', 'Кибербезопасность', 22040],
    ['zh', '滴灌技术培训', 31140],
    ['ar', 'الري بالتنقيط', 31140],
  ])('%s: %s', (language, title, sector) => {
    const { sectors, sdgs, skills } = suggestSubjects(thesaurus(), { title, language });
    expect(valuesOf(sectors)[0]).toBe(sector);
    expect(sdgs.length).toBeGreaterThan(0);
    expect(skills.length).toBeGreaterThan(0);
  });

  it('three scripts in one sentence are all understood', () => {
    const { sectors } = suggestSubjects(thesaurus(), { title: 'Rice growing 水稻 рисоводство', language: 'en' });
    expect(sectors[0]!.because).toEqual(['Rice growing', '水稻', 'рисоводство']);
  });

  it('every suggestion is a code there is, and there are never more than five and eight', () => {
    const all = [...thesaurus().concepts.values()];
    const { sectors, sdgs, skills } = suggestSubjects(thesaurus(), {
      title: 'Everything',
      summary: all.map(({ terms }) => terms.en.join(', ')).join('. '),
    });
    expect([sectors.length, sdgs.length, skills.length]).toEqual([5, 5, 8]);
    expect(valuesOf(sectors).every(isSector) && valuesOf(sdgs).every(isSdgTarget)).toBe(true);
    for (const { confidence, because } of [...sectors, ...sdgs, ...skills]) {
      expect(confidence).toBeLessThanOrEqual(1);
      expect(because.length).toBeLessThanOrEqual(3);
      expect(because.every((words) => words.length <= 64)).toBe(true);
    }
  });

  it('function words without end between two words of a term are not shown', () => {
    const { sectors } = suggestSubjects(thesaurus(), { title: `drip ${'of the '.repeat(1000)} irrigation` });
    expect(sectors[0]!.because[0]!.length).toBeLessThan(65);
  });

  it('an ordinary listing takes a few milliseconds, twenty thousand words not a second or two', () => {
    const typed = {
      title: 'Asistencia técnica en riego por goteo para pequeños productores de arroz',
      summary: 'Buscamos dos expertos en riego por goteo y manejo del agua en zonas áridas durante tres meses. '.repeat(
        6,
      ),
      skills: ['riego', 'arroz', 'suelos'],
      language: 'es',
    };
    const took = (each: Typed) => {
      const start = performance.now();
      suggestSubjects(thesaurus(), each);
      return performance.now() - start;
    };
    took(typed);
    expect(Math.min(...Array.from({ length: 20 }, () => took(typed)))).toBeLessThan(5);
    const words = Array.from({ length: 20_000 }, (_, n) => `palabra${n}`).join(' ');
    expect(took({ ...typed, summary: words })).toBeLessThan(4000);
    expect(took({ ...typed, summary: '水稻灌溉'.repeat(20_000) })).toBeLessThan(4000);
  });
});
