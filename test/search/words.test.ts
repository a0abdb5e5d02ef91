import { beforeAll, describe, expect, it } from 'vitest';
import { rebuildSearch } from '../../server/search/index.js';
import { engines } from './engines.js';
import { openSearchWorld, type SearchWorld } from './search-world.js';

describe.each(engines)('words, found by $engine', ({ engine, settings }) => {
  let world: SearchWorld;

  beforeAll(async () => {
    world = await openSearchWorld(settings);
    for (const each of world.search.engines) await rebuildSearch(world.ctx(), each);
  });

  const marked = (segments: { text: string; hit: boolean }[]) =>
    segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it('says who answered', async () => {
    expect(await world.ask('anything')).toMatchObject({ engine, degraded: false });
  });

  it.each([
    ['ar', 'إدارة الموارد المائية', 'الموارد المائية'],
    ['zh', '为农民提供节水灌溉培训', '灌溉'],
    ['en', 'Weather stations for smallholders', 'weather smallholders'],
    ['fr', 'Formation des infirmières de district', 'formation infirmières'],
    ['pt', 'Capacitação de técnicos de saúde', 'capacitação saúde'],
    ['ru', 'Подготовка учителей математики', 'подготовка математики'],
    ['es', 'Asistencia técnica para cooperativas cafetaleras', 'asistencia cafetaleras'],
  ])('finds %s: %s', async (language, title, text) => {
    const { id } = await world.indexed({ language, title });

    expect(await world.find(text)).toEqual([id]);
  });

  it.each([
    ['accents in the text', 'Énergie géothermique', 'ENERGIE GEOTHERMIQUE'],
    ['accents in the question', 'Pecheries artisanales', 'pêcheries'],
    ['an apostrophe', 'Assainissement de l’archipel', "l'archipel"],
    ['Turkish capitals', 'TARIM İSTATİSTİKLERİ', 'istatistikleri'],
    ['letters that are not only accented', 'Søren Łódź smørbrød', 'łódź'],
    ['Arabic vowel signs in the text', 'تَحْلِيَةُ المِيَاه', 'تحلية المياه'],
    ['Arabic vowel signs in the question', 'زراعة النخيل', 'النَّخِيل'],
    ['another alef', 'أرشفة الوثائق إلكترونيا', 'ارشفة الكترونيا'],
    ['a stretched word', 'صناعة الفخار', 'الفـــخار'],
    ['ё for е', 'Учёт лесных пожаров', 'учет пожаров'],
    ['full-width letters', 'Ｓｅｉｓｍｏｌｏｇｙ network', 'seismology'],
    ['one Chinese character', '制作竹编工艺品', '竹'],
    ['Chinese in the middle of a run', '沙漠化防治技术', '防治'],
    ['Thai', 'การจัดการภัยพิบัติ', 'ภัยพิบัติ'],
    ['Hindi', 'ग्रामीण विद्युतीकरण', 'विद्युतीकरण'],
  ])('finds %s', async (_what, title, text) => {
    const { id } = await world.indexed({ title, language: 'en' });

    expect(await world.find(text)).toEqual([id]);
  });

  it.each([
    ['a letter too few', 'Desalination plants', 'desalnation'],
    ['a letter too many', 'Vaccine cold chain', 'vacccine'],
    ['a wrong letter', 'Beekeeping', 'beakeeping'],
    ['two neighbours changed round', 'Textile dyeing', 'textiel'],
    ['two slips in a long word', 'Telecommunications', 'telecomunicatons'],
    ['Russian', 'Сейсмостойкое строительство', 'сейсмостойкае'],
    ['Arabic', 'الطاقة الحرارية الأرضية', 'الحراررية'],
  ])('forgives %s', async (_what, title, text) => {
    const { id } = await world.indexed({ title });

    expect(await world.find(text)).toEqual([id]);
  });

  it('does not take a short word for another', async () => {
    await world.indexed({ title: 'Goat breeding' });

    expect(await world.find('boat')).toEqual([]);
  });

  it('wants all words, wherever they stand', async () => {
    const both = await world.indexed({ title: 'Cassava', details: { background: 'Starch for export.' } });
    await world.indexed({ title: 'Cassava', details: { background: 'Leaves as fodder.' } });

    expect(await world.find('starch cassava')).toEqual([both.id]);
  });

  it('wants the words of a phrase together', async () => {
    const together = await world.indexed({ title: 'Early warning of locusts' });
    await world.indexed({ title: 'Locusts: warning comes early' });

    expect(await world.find('"early warning"')).toEqual([together.id]);
    expect(await world.find('early warning')).toHaveLength(2);
  });

  it('puts a title before a skill, that before the summary, that before the rest', async () => {
    const details = await world.indexed({ details: { background: 'Then comes quinoa.' } });
    const summary = await world.indexed({ summary: 'Then comes quinoa.' });
    const skill = await world.indexed({ skills: ['quinoa'] });
    const title = await world.indexed({ title: 'Quinoa' });

    expect(await world.find('quinoa')).toEqual([title.id, skill.id, summary.id, details.id]);
  });

  it('finds by the names of sector and country, in English and in the language of the text', async () => {
    const home = await world.organisation({ country: 'MDG', name: 'Office National' });
    const { id } = await world.indexed({ organisation: home, language: 'fr', sectors: [14030] });

    for (const text of ['Madagascar', 'drinking water supply Madagascar', 'eau potable Madagascar', 'Office National'])
      expect(await world.find(text)).toEqual([id]);
  });

  it('knows acronyms', async () => {
    const spelt = await world.indexed({ title: 'Disaster risk reduction in deltas' });
    const short = await world.indexed({ title: 'DRR in deltas' });

    expect((await world.find('drr deltas')).toSorted()).toEqual([spelt.id, short.id].toSorted());
    expect((await world.find('disaster risk reduction deltas')).toSorted()).toEqual([spelt.id, short.id].toSorted());
  });

  it('marks what was asked for, as plain text', async () => {
    await world.indexed({
      language: 'fr',
      title: 'La soierie <b>artisanale</b> & « durable »',
      summary: `${'Des mots avant. '.repeat(30)}Ici la soierie. ${'Des mots après. '.repeat(30)}`,
    });

    const [found] = (await world.ask('SOIERIE artisanale')).found;

    expect(marked(found!.titleSegments)).toBe('La [soierie] <b>[artisanale]</b> & « durable »');
    expect(marked(found!.summarySegments)).toMatch(/^… .*Ici la \[soierie\]\. .* …$/);
    expect(marked(found!.summarySegments).length).toBeLessThan(260);
  });

  it('marks words in scripts without spaces', async () => {
    await world.indexed({ language: 'zh', title: '杂交水稻种植', summary: '水稻' });

    const [found] = (await world.ask('水稻')).found;

    expect(marked(found!.titleSegments)).toBe('杂交[水稻]种植');
  });

  it('marks a word that was misspelt', async () => {
    await world.indexed({ title: 'Aquaponics at school' });

    const [found] = (await world.ask('aquaponiks')).found;

    expect(marked(found!.titleSegments)).toBe('[Aquaponics] at school');
  });

  it.each([
    `'`,
    `"`,
    `"unclosed phrase`,
    `a & | ! ( ) <-> :* \\`,
    `'; DROP TABLE listing; --`,
    `title:"x" OR 1=1`,
    `kind = "need" AND confidentiality = "parties"`,
    '\u0000\u0001\u001b[31m',
    '\ud800 lone surrogate \udfff',
    '%_*?[a-z]{1,9}^$',
    '-minus -water',
    '😀 🏳️‍🌈 𓀀 𝕎𝕒𝕥𝕖𝕣',
    'ﷺ ﷽ \u202e\u2066right to left',
    'x'.repeat(5_000),
    'ab '.repeat(500),
    '水'.repeat(500),
    '"'.repeat(501),
    'a:b:c config:bandung_en',
    '<script>alert(1)</script>',
    '1e999 0x1F 2.4 ١٢٣ １２３ ½',
  ])('comes to no harm by %j', async (text) => {
    const answer = await world.ask(text);

    expect(answer.degraded).toBe(false);
  });
});

describe('words, found by PostgreSQL alone', () => {
  let world: SearchWorld;
  beforeAll(async () => void (world = await openSearchWorld()));

  it.each([
    ['en', 'Irrigation of terraced fields', 'irrigated field'],
    ['fr', 'Coopératives agricoles pour les enseignants', 'coopérative agricole enseignante'],
    ['es', 'Cultivos resistentes: capacitaciones', 'capacitación cultivo resistente'],
    ['pt', 'Cooperações agrícolas', 'cooperação agrícola'],
    ['ru', 'Управление водными ресурсами', 'управления водных ресурсов'],
    ['ar', 'تدريب المزارعين', 'مزارعون تدريب'],
    ['tr', 'Sulama sistemleri', 'sulama sistemleri'],
  ])('finds other forms of a word in %s', async (language, title, text) => {
    const { id } = await world.indexed({ language, title });

    expect(await world.find(text)).toEqual([id]);
  });

  it('reads a question in the language that is asked for, too', async () => {
    const { id } = await world.indexed({ language: 'tr', languages: ['tr'], title: 'Barajlarımızdan elektrik' });

    expect(await world.find('baraj', { filters: { language: ['tr'] } })).toEqual([id]);
  });

  it('does not drop a word because another language would', async () => {
    const { id } = await world.indexed({ title: 'Sea level rise' });
    await world.indexed({ title: 'Rise of the water level' });

    expect(await world.find('sea level rise')).toEqual([id]);
  });
});
