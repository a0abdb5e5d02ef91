import { IsNull, Not } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { countries, languages7 } from '../../server/codes/index.js';
import { importFile } from '../../server/commands/import/import-file.js';
import { Listing, type KindName } from '../../server/listings/index.js';
import {
  criteria,
  firstWeights,
  Match,
  Pool,
  previewWeights,
  rematchNow,
  renderReason,
  scorers,
  setWeights,
} from '../../server/matching/index.js';
import { loadMentions } from '../../server/matching/stored-mentions.js';
import { MOST_TERMS } from '../../server/matching/subject-terms.js';
import { needsCsv, offersCsv } from '../commands/csv.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { features, judgeOf } from './listings.js';

const world = await openWorld();
const build = builders(world);
const ctx = world.ctx();

let secretariat: TestPerson;
let authors: Record<KindName, TestPerson>;
beforeAll(async () => {
  secretariat = await build.person('administrator');
  const [asking, giving, donor] = [
    await build.person('ministry_officer', { country: 'NPL' }),
    await build.person('institution_admin', { country: 'LKA' }),
    await build.person('donor_officer', { country: 'BRA' }),
  ];
  authors = { need: asking, expertise: giving, training: giving, practice: giving, fund: donor };
  for (const title of ['Rice seed production', 'Flood early warning', 'Customs and transit'])
    await post('training', { title });
});

type Given = { title?: string; [field: string]: unknown };

/** What the API says to a draft. */
const draft = (kind: KindName, { title = 'Handicraft of banana fibre', ...given }: Given, author = authors[kind]) =>
  world
    .as(author)
    .post('/api/v1/listings')
    .send({
      kind,
      organisationId: author.organisation.id,
      language: 'en',
      languages: ['en'],
      sectors: [32161],
      title,
      summary: title,
      ...(kind === 'need' ? { details: { problem: title } } : {}),
      ...given,
    });
const step = (who: TestPerson, id: string, noun: string) => world.as(who).post(`/api/v1/listings/${id}/${noun}`);

/** A listing on its whole way: drafted, endorsed, published, and everything that follows from it done. */
async function post(kind: KindName, given: Given, author = authors[kind]): Promise<string> {
  const { body, status } = await draft(kind, given, author);
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
  await step(author, body.id, 'submission').expect(200);
  await step(secretariat, body.id, 'endorsement').expect(200);
  await step(secretariat, body.id, 'publication').expect(200);
  await world.drain();
  return body.id;
}

const pointers = ({ body }: { body: { errors: { pointer: string }[] } }) => body.errors.map(({ pointer }) => pointer);
const matchesOf = (id: string) =>
  world.db.find(Match, { where: [{ needId: id }, { offerId: id }], order: { score: 'DESC', id: 'ASC' } });
const matchOf = async (needId: string, offerId: string) => {
  const match = await world.db.findOneByOrFail(Match, { needId, offerId });
  expectSane(match);
  return match;
};
const reasonsOf = (match: Match) => criteria.flatMap((name) => match.criteria[name].reasons);
const codesOf = (match: Match) => reasonsOf(match).map(({ code }) => code);

/** Every number of a stored match is one, and its reasons add up. */
function expectSane(match: Match) {
  const reasons = reasonsOf(match);
  const shares = [
    match.score,
    ...criteria.map((name) => match.criteria[name].score),
    ...reasons.map((of) => of.weight),
  ];
  expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
  expect(match.score).toBeGreaterThan(0);
  expect(JSON.stringify(match.criteria)).not.toContain('null');
  expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(match.score, 4);
}

/** So it is for all there are; every reason has a sentence in every language, and what was read is within bounds. */
async function expectAllSane() {
  const matches = await world.db.find(Match);
  for (const match of matches) expectSane(match);

  const reasons = new Map(
    matches.flatMap(reasonsOf).map(({ code, values }) => [JSON.stringify({ code, values }), code]),
  );
  for (const reason of reasons.keys())
    for (const locale of languages7)
      expect(renderReason(JSON.parse(reason), locale)).toMatch(/^(?!.*(?:undefined|NaN|Infinity|[{}])).*[^\s:：]$/s);

  const listings = await world.db.find(Listing);
  const read = await loadMentions(
    world.db,
    listings.map(({ id }) => id),
  );
  for (const mentions of read.values()) {
    expect(mentions.length).toBeLessThanOrEqual(MOST_TERMS);
    expect(mentions.filter(({ impact }) => !Number.isInteger(impact) || impact < 1 || impact > 255)).toEqual([]);
  }
}

describe('a listing of little sense is matched as far as it has some', () => {
  it.each<[string, Given]>([
    ['one word', { title: 'Banana' }],
    ['one word that every listing uses', { title: 'Training' }],
    ['one letter', { title: 'x' }],
    ['nothing but emoji', { title: '🌾🍌👩🏽‍🌾' }],
    ['nothing but numbers and signs', { title: '2024 — 100 % § 7 …' }],
    [
      'three scripts mixed',
      {
        title: 'Fibra de banana 香蕉纤维 ألياف الموز',
        summary: 'Artesanato 手工艺 и ремёсла: الحرف اليدوية with banana fibre. बाँस',
        skills: ['香蕉纤维', 'ألياف الموز', 'fibra de banana'],
        languages: ['pt', 'zh', 'ar', 'en'],
      },
    ],
    ['a budget of nothing', { amount: { min: '0', max: '0', currency: 'USD' } }],
    [
      'a fortune, on every day of two centuries',
      { startsOn: '1900-01-01', endsOn: '2200-12-31', amount: { max: '9000000000000', currency: 'USD' } },
    ],
    ['every country as eligible', { eligible: { countries: countries.map(({ alpha3 }) => alpha3) } }],
    ['nobody but a country far off as eligible', { eligible: { countries: ['TON'] } }],
    ['dates open on both ends', { startsOn: null, endsOn: null }],
    ['a start without an end', { startsOn: '2027-01-01' }],
    ['an end without a start', { endsOn: '2027-12-31' }],
    [
      'one day, a hundred thousand seats and twenty languages',
      {
        startsOn: '2027-02-28',
        endsOn: '2027-02-28',
        seats: 100_000,
        languages: 'ar zh en fr pt ru es sw hi bn ur fa tr id ms vi th km mi dz'.split(' '),
      },
    ],
  ])('%s', { timeout: 60_000 }, async (_what, given) => {
    for (const kind of ['need', 'training', 'fund'] as const) {
      const id = await post(kind, given);
      for (const match of await matchesOf(id)) expectSane(match);
      await world.visitor().get(`/listings/${id}`).expect(200);
      await world.as(authors[kind]).get(`/api/v1/listings/${id}/matches`).set('Accept-Language', 'ar').expect(200);
    }
  });

  it('and once more when everything is judged again', { timeout: 60_000 }, async () => {
    await rematchNow(ctx);
    await world.drain(2);

    expect(await world.db.count(Match)).toBeGreaterThan(100);
    await expectAllSane();
  });
});

describe('what says nothing', () => {
  const find = (judge: ReturnType<typeof judgeOf>, need: ReturnType<typeof features>) =>
    judge.index.find(judge.index.subject(need), 'offer', { most: 20, floor: 0, scorer: scorers(firstWeights).offer });

  it('is met by its sector or not at all', () => {
    const [need, same, other] = [
      features('need', { title: '🌾', sectors: [32161] }),
      features('training', { title: 'Pottery', sectors: [32161] }),
      features('training', { title: 'Malaria control', sectors: [12262] }),
    ];
    const judge = judgeOf(need, same, other);

    expect(judge.score(need, same).criteria.mutuality.reasons.map(({ code }) => code)).toContain('topic_near');
    expect(find(judge, need).map(({ id }) => id)).not.toContain(other.id);
  });

  it('not even a sector, is met by nothing but a fund for anything', () => {
    const need = features('need', { title: '🌾' });
    const fund = features('fund', { title: 'Fund', country: 'IND' });
    const judge = judgeOf(need, features('training', { title: '🌾' }), fund);

    expect(need.mentions).toEqual([]);
    expect(find(judge, need)).toEqual([]);
    expect(judge.isMatch(need, fund)).toBe(true);
  });
});

it('needs of two countries that name no more than a sector are not taken to ask for the same', async () => {
  const before = await world.db.count(Pool);
  const elsewhere = await build.person('ministry_officer', { country: 'BTN' });
  await post('need', { title: '🌽', sectors: [31162] });
  const id = await post('need', { title: '🌽', sectors: [31162] }, elsewhere);

  expect(await world.db.query(`SELECT * FROM need_likeness WHERE $1 IN (need_id, other_id)`, [id])).toEqual([]);
  expect(await world.db.count(Pool)).toBe(before);
});

describe('twenty thousand words', () => {
  const words = (count: number) =>
    Array.from({ length: count / 4 }, (_, n) => `word${n.toString(36)} banana 水稻 الري`).join(' ');

  it('are refused, by field or altogether', async () => {
    const long = await draft('need', { title: words(100), summary: words(5_000), skills: words(100).split(' ') });
    expect(long.status).toBe(422);
    expect(pointers(long)).toEqual(['#/title', '#/summary', '#/skills']);

    expect((await draft('need', { summary: words(60_000) })).status).toBe(413);
  });

  it('or as many as all its fields hold, are matched like any other', { timeout: 60_000 }, async () => {
    const full = (characters: number) => words(characters).slice(0, characters);
    const given = {
      title: `Banana fibre ${full(180)}`,
      summary: full(3_000),
      skills: Array.from({ length: 40 }, (_, n) => `${n} ${full(110)}`),
    };
    const need = await post('need', { ...given, details: { problem: full(5_000), alreadyTried: full(5_000) } });
    const offer = await post('expertise', { ...given, details: { background: full(5_000) } });

    expect(codesOf(await matchOf(need, offer))).toContain('topic_shared');
  });

  it('are read soon, and of no more terms than are kept', () => {
    const before = performance.now();
    const { mentions } = features('need', { summary: words(20_000) });

    expect(mentions.length).toBe(MOST_TERMS);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('what contradicts itself', () => {
  it.each<[string, Given, string]>([
    ['an end before the start', { startsOn: '2027-03-01', endsOn: '2027-02-28' }, '#/endsOn'],
    ['no seats', { seats: 0 }, '#/seats'],
    ['fewer seats than none', { seats: -1 }, '#/seats'],
    ['a budget below nothing', { amount: { max: '-1', currency: 'USD' } }, '#/amount/max'],
    ['a budget that is no number', { amount: { max: 'NaN', currency: 'USD' } }, '#/amount/max'],
    ['a budget without end', { amount: { max: 'Infinity', currency: 'USD' } }, '#/amount/max'],
  ])('is refused with a pointer: %s', async (_what, given, pointer) => {
    for (const kind of ['need', 'training'] as const) {
      const refused = await draft(kind, given);
      expect(refused.status).toBe(422);
      expect(pointers(refused)).toEqual([pointer]);
    }
  });

  it.each<[string, Partial<Listing>]>([
    ['an end before the start', { startsOn: '2027-03-01', endsOn: '2027-02-28' }],
    ['no seats', { seats: 0 }],
    ['a budget below nothing', { amountMax: '-1', currency: 'USD' }],
  ])('does not get in by way of the database either: %s', async (_what, given) => {
    await expect(build.listing('need', given)).rejects.toThrow(/violates check constraint/);
  });
});

describe('no sector', () => {
  it.each(['need', 'training', 'expertise', 'practice'] as const)('is asked for before a %s goes on', async (kind) => {
    const { body } = await draft(kind, { sectors: [] });
    const { body: refused } = await step(authors[kind], body.id, 'submission').expect(422);

    expect(refused.errors).toEqual([{ pointer: '#/sectors', detail: 'Needed before it can be submitted' }]);
  });

  it('means any sector for a fund', async () => {
    const need = await post('need', { title: 'Cataract surgery', sectors: [12191] });
    const fund = await post('fund', { title: 'Partnership window', sectors: [] });

    expect(codesOf(await matchOf(need, fund))).toContain('theme_open');
  });
});

it('three scripts in one listing are read in each', async () => {
  const mixed = await post('practice', { title: 'Sisal 剑麻 سيزال', languages: ['en', 'zh', 'ar'] });
  for (const [language, title] of [
    ['zh', '剑麻'],
    ['ar', 'سيزال'],
    ['en', 'Sisal'],
  ] as const) {
    const need = await post('need', { title, language, languages: [language] });
    expect(codesOf(await matchOf(need, mixed))).toEqual(expect.arrayContaining(['topic_shared', 'language_shared']));
  }
});

it(
  'an import of odd rows takes what can be, tells the rest by line and column, and matches',
  { timeout: 60_000 },
  async () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `word${n}`);
    const failures: string[] = [];
    const take = (kind: 'need' | 'offer', text: string) =>
      importFile(ctx, text, {
        kind,
        publish: true,
        dryRun: false,
        onFailure: (line, { column, reason }) => failures.push(`${kind} ${line} ${column}: ${reason}`),
      });
    const offers = await take(
      'offer',
      offersCsv(
        { id: 'A', title: '🌾', keywords: '' },
        { id: 'B', title: 'Banana 香蕉 الموز', eligible: 'all developing countries', languages: 'en;zh;ar' },
        { id: 'C', duration_or_seats: '0 seats' },
        { id: 'D', sector: '' },
        { id: 'E', keywords: long.join(';') },
        { id: 'F', title: long.join(' ') },
      ),
    );
    const needs = await take(
      'need',
      needsCsv({ title: 'Banana', description_keywords: '' }, { id: 'N2', title: '', description_keywords: '🍌' }),
    );
    await rematchNow(ctx);
    await world.drain();

    expect([offers.published, needs.published]).toEqual([2, 1]);
    expect(failures).toEqual([
      'offer 4 duration_or_seats: Enter a whole number',
      'offer 5 sector: Needed before it can be submitted',
      'offer 6 keywords: At most 40',
      'offer 7 title: At most 200 characters',
      'need 3 title: Required',
    ]);
    const imported = (title: string) => world.db.findOneByOrFail(Listing, { title, externalId: Not(IsNull()) });
    await matchOf((await imported('Banana')).id, (await imported('Banana 香蕉 الموز')).id);
    await expectAllSane();
  },
);

describe('weights that cannot be', () => {
  const note = 'Numbers that are none, to see them refused';
  const pointer = '#/weights/offer/mutuality/topic';
  const having = (topic: unknown) => ({
    ...firstWeights,
    offer: { ...firstWeights.offer, mutuality: { ...firstWeights.offer.mutuality, topic } },
  });

  it.each([NaN, Infinity, -Infinity, -0.1, 1e300, 'NaN', '', null, true])(
    'are neither set nor previewed: %s',
    async (topic) => {
      const refusal = { code: 'invalid-input', errors: [{ pointer, detail: expect.any(String) }] };
      const as = world.ctx(secretariat.actor);

      await expect(setWeights(as, { weights: having(topic), note, basedOn: 0 } as never)).rejects.toMatchObject(
        refusal,
      );
      await expect(previewWeights(as, { weights: having(topic) } as never)).rejects.toMatchObject(refusal);
    },
  );

  it('are not set over HTTP: a number beyond numbers', async () => {
    const { body } = await world
      .as(secretariat)
      .post('/api/v1/matching/weights')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify({ weights: having('@'), note, basedOn: 0 }).replace('"@"', '1e999'))
      .expect(422);

    expect(body.errors).toEqual([{ pointer, detail: 'Enter a number' }]);
    expect(await world.db.query(`SELECT * FROM matching_weights`)).toEqual([]);
  });

  it('can be as small as a number can be, and still add up', () => {
    const viability = { of: 1e-300, record: 1e-300, level: 0, plan: 0, freshness: 0 };
    const [need, offer] = [features('need'), features('training')];
    const { index } = judgeOf(need, offer);
    const { offer: scorer } = scorers({ ...firstWeights, offer: { ...firstWeights.offer, viability } });
    const scored = index.explain(index.subject(need), index.subject(offer), scorer, () => undefined);

    expect(scored.total).toBeGreaterThan(0.3);
    expect(scored.total).toBeLessThanOrEqual(1);
    expect(JSON.stringify(scored)).not.toContain('null');
  });
});
