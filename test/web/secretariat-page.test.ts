import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { direction, languages7 } from '../../server/codes/index.js';
import { advanceRematch, criteria, firstWeights, Match, startRematch } from '../../server/matching/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { words } from '../../web/words/translator.js';
import { typedFrom } from '../../web/secretariat/weights-form.js';
import { wordsOfSignal } from '../../web/secretariat/weights-errors.js';
import { browser, signedIn, withoutTokens } from './browser.js';
import { FORBIDDEN_MARKUP } from './forbidden-markup.js';

const world = await openWorld();
const build = builders(world);
const MATCHING = '/secretariat/matching';
const FORM = `${MATCHING}/weights`;
const note = 'The region asked for nearness to count for more';
const { en, fr } = words;
/** Marks around names keep directions apart; they are not seen. */
const seen = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00A0\u202F]/g, ' ');

let administrator: TestPerson;
let secretariat: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  administrator = await build.person('administrator');
  secretariat = await signedIn(world, administrator);
  const need = await build.listing('need', { title: 'حاجة إلى التدريب', language: 'ar' });
  const offer = await build.listing('training', { title: 'Banana fibre for all' });
  await build.listing('training');
  await startRematch(world.ctx(), { reason: 'asked' });
  await world.drain();
  await world.db.update(
    Match,
    { needId: need.id, offerId: offer.id },
    { state: 'shortlisted', shortlistedAt: world.now() },
  );
});
const form = async (given: Record<string, string> = {}) => {
  const { text } = await secretariat.get(`${FORM}?lang=en`).expect(200);
  const basedOn = /name="basedOn" value="(\d+)"/.exec(text)![1]!;
  return { ...typedFrom(firstWeights), note, basedOn, ...given };
};
const post = (body: Record<string, string>, lang = 'en') =>
  secretariat.post(`${FORM}?lang=${lang}`).type('form').send(body);

describe('the secretariat’s pages', () => {
  it('are there for administrators alone, and so are the links to them', async () => {
    const home = await secretariat.get('/?lang=en').expect(200);
    expect(home.text).toContain(`href="${MATCHING}"`);

    const visitor = browser(world);
    expect((await visitor.get('/')).text).not.toContain(MATCHING);
    for (const address of [MATCHING, FORM]) await visitor.get(address).expect(303);
    const member = await signedIn(world, await build.person('focal_point'));
    expect((await member.get('/')).text).not.toContain(MATCHING);
    for (const address of [MATCHING, FORM]) await member.get(address).expect(404);
    await member.post(FORM).type('form').send({ action: 'set' }).expect(404);
  });

  it.each(languages7)('are whole in %s, light and without a script', async (lang) => {
    await startRematch(world.ctx(), { reason: 'recounted' });
    for (const address of [MATCHING, FORM]) {
      const { text } = await secretariat.get(`${address}?lang=${lang}`).expect(200);
      expect(text).toContain(`<html lang="${lang}" dir="${direction(lang)}">`);
      expect(withoutTokens(text)).not.toMatch(FORBIDDEN_MARKUP);
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(gzipSync(text).length).toBeLessThan(14_000);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      const pointers = [...text.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(([, to]) =>
        to!.split(' '),
      );
      expect(pointers.filter((id) => !ids.includes(id))).toEqual([]);
    }
    await world.drain();
  });

  it('explain every weight in every language', () => {
    const missing = languages7.flatMap((lang) =>
      (['offer', 'fund'] as const).flatMap((side) =>
        criteria
          .flatMap((criterion) => Object.keys(firstWeights[side][criterion]))
          .map((signal) => wordsOfSignal(side, signal))
          .filter((key) => !(key in words[lang] && `${key}.why` in words[lang]))
          .map((key) => `${lang} ${key}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('the progress of a rematch', () => {
  it('is shown while it runs, and the page loads itself again only then', async () => {
    const id = await startRematch(world.ctx(), { reason: 'new_weights' });
    await world.db.query(
      `UPDATE rematch SET total = 3400, done = 1250, started_at = '2026-11-24T14:02:00Z' WHERE id = $1`,
      [id],
    );

    const running = await secretariat.get(`${MATCHING}?lang=en`).expect(200);
    expect(running.headers['refresh']).toBe('10');
    expect(seen(running.text)).toMatch(/1,250 of 3,400 needs judged again since 14:02 UTC; reason: new weights/);
    expect(running.text).toContain('<progress value="1250" max="3400"');

    await advanceRematch(world.ctx(), { rematchId: id });
    const over = await secretariat.get(`${MATCHING}?lang=en`).expect(200);
    expect(over.headers['refresh']).toBeUndefined();
    expect(over.text).not.toContain('<progress');
    expect(over.text).toContain(en['secretariat.idle']);
    expect((await secretariat.get(FORM)).headers['refresh']).toBeUndefined();
  });
});

describe('the form for the weights', () => {
  it('previews on past cases without setting anything', async () => {
    const { text } = await post(await form({ 'threshold.offer': '0,99', note: '', action: 'preview' }), 'fr').expect(
      200,
    );

    expect(text).toContain(fr['preview.nothingSet']);
    expect(seen(text)).toContain('1 sur 1 besoin ouvert');
    expect(seen(text)).toContain('1 besoin cesse d’être satisfait');
    expect(text).toContain('<bdi lang="ar" dir="auto">حاجة إلى التدريب</bdi>');
    expect(text).toContain('Banana fibre for all');
    expect(seen(text)).toContain(fr['preview.noPlace']);
    expect(text).toMatch(/name="threshold.offer"[^>]* value="0,99"/);
    expect((await form()).basedOn).toBe('0');
  });

  it('gives back what was typed, with a summary and a message at each field', async () => {
    const { text } = await post(
      await form({
        'offer.viability.record': '0',
        'offer.viability.level': '0',
        'offer.viability.plan': '0',
        'offer.viability.freshness': '0',
        'fund.mutuality.topic': 'a "<b lot',
        'fund.mutuality.sdg': '',
        note: '',
        action: 'set',
      }),
    ).expect(422);

    expect(text).toContain('value="a &quot;&lt;b lot"');
    expect(text).toContain('<a href="#offer.viability">');
    expect(text).toContain('<fieldset id="offer.viability" ');
    expect(text).toMatch(/<a href="#fund.mutuality.topic">Funds – Mutuality of interest – Subject: enter a number/);
    expect(text).toMatch(/id="fund.mutuality.topic"[^>]*aria-invalid="true" aria-describedby="[^"]*error"/);
    expect(text.split(`<a href="#note">${en['weights.wrongNote']}`)).toHaveLength(2);
  });

  it('takes numbers as they are typed in French and Arabic', async () => {
    const { basedOn } = await form();
    await post(
      await form({
        'offer.feasibility.of': '0,2',
        'fund.viability.of': '٠٫٠٦',
        'offer.viability.of': '.04',
        action: 'set',
      }),
    ).expect(303);

    const [{ weights }] = await world.db.query(`SELECT weights FROM matching_weights ORDER BY version DESC LIMIT 1`);
    expect(weights.offer.feasibility.of).toBe(0.2);
    expect(weights.fund.viability.of).toBe(0.06);
    expect(weights.offer.viability.of).toBe(0.04);
    expect((await form()).basedOn).not.toBe(basedOn);
  });

  it('says that they are set, and by whom and why', async () => {
    const { headers } = await post(await form({ action: 'set' })).expect(303);
    const { text } = await secretariat.get(headers['location']!).expect(200);

    expect(seen(text)).toMatch(/Version \d+ is in force for whatever is posted from now on/);
    expect(text).toContain(note);
    expect(text).toContain('Ada Perera');
    expect(text).toContain(en['weights.first']);
    await world.drain();
  });

  it('tells who was slower that others have been set, and keeps what was typed', async () => {
    const mine = await form({ 'offer.viability.of': '0.0777', action: 'set' });
    await post(await form({ action: 'set' })).expect(303);
    const { text } = await post(mine).expect(412);

    expect(seen(text)).toMatch(/Version \d+ has been set since you began/);
    expect(text).toContain('value="0.0777"');
    expect(text).not.toContain(`name="basedOn" value="${mine.basedOn}"`);
    await world.drain();
  });
});
