import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { countries, groupings, regions, resolveEligibility } from '../../server/codes/index.js';
import { importFile } from '../../server/commands/import/import-file.js';
import { keywordsOf } from '../../server/commands/labels/keywords.js';
import { labelledData, type LabelledData } from '../../server/commands/labels/labelled-data.js';
import type { Listing } from '../../server/listings/index.js';
import { findMatches, gradedPairs } from '../../server/matching/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld, type World } from '../support/world.js';
import { runCli } from './run-cli.js';

const world = await openWorld();
const build = builders(world);
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });

let officer: TestPerson;
let head: TestPerson;
let matchOf: (need: Listing, offer: Listing) => Promise<string>;
beforeAll(async () => {
  officer = await build.person('ministry_officer', { country: 'MLI', name: 'Aminata Secret' });
  head = await build.person('institution_admin', { country: 'LKA' });
  matchOf = async (need, offer) => {
    await findMatches(world.ctx(), { listingId: need.id });
    const [row] = await world.db.query(`SELECT id FROM match WHERE need_id = $1 AND offer_id = $2`, [
      need.id,
      offer.id,
    ]);
    return row.id;
  };
});

const needOf = (given: Partial<Listing> = {}) =>
  build.listing('need', { organisation: officer.organisation, ...given });
const offerOf = (given: Partial<Listing> = {}, kind: 'training' | 'expertise' = 'training') =>
  build.listing(kind, { organisation: head.organisation, ...given });
const step = (id: string, noun: string, body: object = {}) =>
  world.as(officer).post(`/api/v1/matches/${id}/${noun}`).send(body).expect(200);
const labelsOf = (id: string) =>
  world.db.query(`SELECT step, reason, place, rule_version, score FROM match_label WHERE match_id = $1 ORDER BY id`, [
    id,
  ]);

describe('what people decide', () => {
  it('is kept for ever, with the place on the list and the rules it was decided on', async () => {
    const need = await needOf({ title: 'Pottery', skills: ['pottery'] });
    const best = await offerOf({ title: 'Pottery', skills: ['pottery'] });
    const second = await offerOf({ title: 'Pottery', skills: ['pottery'], languages: ['fr'] });
    await matchOf(need, best);
    const id = await matchOf(need, second);
    await step(id, 'shortlisting');
    await world.db.query(`UPDATE match SET rule_version = 'newer', score = 0.99 WHERE id = $1`, [id]);
    await step(id, 'dismissal', { reason: 'other_level' });

    const [first, last] = await labelsOf(id);
    expect(first).toMatchObject({
      step: 'shortlist',
      reason: null,
      rule_version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(first.place).toBeGreaterThan(1);
    expect(last).toMatchObject({ step: 'dismiss', reason: 'other_level', place: 1, rule_version: 'newer' });
    await expect(world.db.query(`UPDATE match_label SET reason = 'other' WHERE match_id = $1`, [id])).rejects.toThrow(
      /stays decided/,
    );
    await expect(world.db.query(`DELETE FROM match_label WHERE match_id = $1`, [id])).rejects.toThrow(/stays decided/);
  });

  it('is not kept when the step is refused', async () => {
    const id = await matchOf(await needOf(), await offerOf());
    await step(id, 'introduction');
    await world.as(officer).post(`/api/v1/matches/${id}/dismissal`).send({ reason: 'dates' }).expect(409);
    await world.as(officer).post(`/api/v1/matches/${id}/shortlisting`).send({}).expect(409);
    expect(await labelsOf(id)).toEqual([expect.objectContaining({ step: 'introduce' })]);
  });

  it('grades a pair by the last decision that tells of its fit', async () => {
    const [need, offer] = [await needOf(), () => offerOf()];
    const made = {
      introduced: await offer(),
      shortlisted: await offer(),
      shortlistedThenTooDear: await offer(),
      shortlistedThenWrong: await offer(),
      wrong: await offer(),
      late: await offer(),
      untouched: await offer(),
    };
    const ids = Object.fromEntries(
      await Promise.all(Object.entries(made).map(async ([name, each]) => [name, await matchOf(need, each)] as const)),
    ) as Record<keyof typeof made, string>;
    await step(ids.shortlisted, 'shortlisting');
    await step(ids.introduced, 'shortlisting');
    await step(ids.introduced, 'introduction');
    await step(ids.shortlistedThenTooDear, 'shortlisting');
    await step(ids.shortlistedThenTooDear, 'dismissal', { reason: 'too_expensive' });
    await step(ids.shortlistedThenWrong, 'shortlisting');
    await step(ids.shortlistedThenWrong, 'dismissal', { reason: 'other_subject' });
    await step(ids.wrong, 'dismissal', { reason: 'other_level' });
    await step(ids.late, 'dismissal', { reason: 'dates' });

    const grades = new Map(
      (await gradedPairs(world.ctx()))
        .filter(({ needId }) => needId === need.id)
        .map((each) => [each.offerId, each.grade]),
    );
    expect(Object.entries(made).map(([name, { id }]) => [name, grades.get(id)])).toEqual([
      ['introduced', 3],
      ['shortlisted', 2],
      ['shortlistedThenTooDear', 2],
      ['shortlistedThenWrong', 0],
      ['wrong', 0],
      ['late', undefined],
      ['untouched', undefined],
    ]);
  });
});

describe('the labelled data', () => {
  let data: LabelledData;
  let other: World;
  let need: Listing;
  let offer: Listing;
  let fund: Listing;
  let secret: Listing;

  beforeAll(async () => {
    need = await needOf({
      title: 'Riz et irrigation des bas-fonds',
      summary: 'Les producteurs veulent des semences améliorées; ils manquent de pompes. Écrire à a.b@example.org.',
      language: 'fr',
      languages: ['fr', 'bm'],
      skills: ['riziculture', 'irrigation', 'semences; certification'],
      sectors: [31120, 14030],
      details: { problem: 'Les récoltes baissent: sécheresse, inondations.\nAppeler le +223 20 22 45 54 en mai.' },
    });
    offer = await offerOf({
      title: 'Rice seed "production"',
      summary: 'Training in certified seed, irrigation and water pumps.',
      languages: ['en', 'fr'],
      skills: ['rice', 'seed systems', 'irrigation'],
      sectors: [31120],
      eligibleCountries: ['MLI', 'LAO'],
      eligibleGroupings: ['LDC'],
      eligibleRegions: ['002'],
      durationDays: 21,
      seats: 24,
      amountMax: '3500050',
      currency: 'USD',
      details: { format: 'online', maxPerCountry: 2, objectives: ['Nurseries'], conditions: 'Cost shared' },
    });
    fund = await build.listing('fund', {
      title: 'Fund for rice',
      languages: ['fr'],
      sectors: [31120],
      eligibilityNote: 'at least 3 countries of the river basin',
      durationDays: 730,
      details: { minMatchPercent: 50, theme: 'Rice' },
    });
    secret = await offerOf({
      title: 'Rice for the parties',
      skills: ['rice'],
      confidentiality: 'parties',
      languages: ['fr'],
    });
    for (const each of [offer, fund, secret]) await step(await matchOf(need, each), 'shortlisting');
    await offerOf({ title: 'Nobody decided on this' });
    data = await labelledData(world.ctx());
    other = await openWorld();
    for (const kind of ['offer', 'need'] as const)
      await importFile(other.ctx(), data.files[`${kind}s.csv`]!, {
        kind,
        publish: true,
        dryRun: false,
        onFailure: (line, complaint) => expect.fail(`line ${line}: ${JSON.stringify(complaint)}`),
      });
    await other.drain();
  });

  const imported = async (id: string) => {
    const [row] = await other.db.query(
      `SELECT l.*, f.features FROM listing l JOIN matching_feature f ON f.listing_id = l.id WHERE l.external_id = $1`,
      [id],
    );
    return row;
  };
  const termsOf = async (db: World['db'], where: string, id: string) => {
    const [{ features }] = await db.query(
      `SELECT f.features FROM matching_feature f JOIN listing l ON l.id = f.listing_id WHERE ${where} = $1`,
      [id],
    );
    return new Set([...(features as string).matchAll(/[cdw]:[^",\s]+/g)].map(([term]) => term));
  };

  it('has needs, offers and grades by the ids of listings, and nothing that is not for everyone', () => {
    const { files, left } = data;
    expect(rows(files['needs.csv']!).map(({ id }) => id)).toContain(need.id);
    const offers = rows(files['offers.csv']!);
    expect(offers.map(({ title }) => title)).toContain('Nobody decided on this');
    expect(offers.map(({ id }) => id)).not.toContain(secret.id);
    expect(rows(files['gold.csv']!)).toContainEqual({ need_id: need.id, offer_id: offer.id, grade: '2' });
    expect(rows(files['gold_funding.csv']!)).toContainEqual({ need_id: need.id, offer_id: fund.id, grade: '2' });
    expect(left).toBe(1);
    const all = Object.values(files).join('');
    for (const word of ['parties', secret.id, 'Aminata', '@', '20 22', officer.email, head.id])
      expect(all).not.toContain(word);
  });

  it('comes back through the import with the same subjects', async () => {
    for (const { id } of [need, offer]) {
      const [before, after] = [await termsOf(world.db, 'l.id', id), await termsOf(other.db, 'l.external_id', id)];
      expect(before.size).toBeGreaterThan(10);
      expect([...before].filter((term) => !after.has(term) && /^[cd]:/.test(term))).toEqual([]);
      expect([...after].filter((term) => !before.has(term))).toEqual([]);
    }
  });

  it('comes back with the same languages, rules, duration, places and money', async () => {
    expect(await imported(need.id)).toMatchObject({
      title: need.title,
      language: 'fr',
      country: 'MLI',
      languages: ['fr', 'bm'],
      sectors: [31120, 14030],
      illustrative: false,
    });
    expect(await imported(offer.id)).toMatchObject({
      title: 'Rice seed "production"',
      kind: 'training',
      eligible_countries: ['MLI', 'LAO'],
      eligible_groupings: ['LDC'],
      eligible_regions: ['002'],
      eligibility_note: null,
      duration_days: 21,
      seats: 24,
      amount_max: '3500050',
      currency: 'USD',
      details: { format: 'online', maxPerCountry: 2 },
    });
    expect(await imported(fund.id)).toMatchObject({
      kind: 'fund',
      eligibility_note: 'at least 3 countries of the river basin',
      details: { minMatchPercent: 50, minCountries: 3 },
    });
  });

  it('ranks in the other world as it did here: the offer is on the list of the need', async () => {
    const [row] = await other.db.query(
      `SELECT m.score FROM match m JOIN listing n ON n.id = m.need_id JOIN listing o ON o.id = m.offer_id
        WHERE n.external_id = $1 AND o.external_id = $2`,
      [need.id, offer.id],
    );
    expect(row.score).toBeGreaterThan(0.3);
  });

  it('of what is no longer open has the text that was endorsed', async () => {
    await world.db.query(
      `UPDATE listing SET state = 'submitted', title = 'Not endorsed yet', endorsed_version = 1 WHERE id = $1`,
      [offer.id],
    );
    await world.db.query(
      `UPDATE listing_version SET content = '{"title": "As it was endorsed"}' WHERE listing_id = $1`,
      [offer.id],
    );
    const files = (await labelledData(world.ctx())).files['offers.csv']!;
    expect(rows(files).find(({ id }) => id === offer.id)?.['title']).toBe('As it was endorsed');

    for (const [set, value] of [
      ['state', 'declined'],
      ['state', 'withdrawn'],
      ['confidentiality', 'registered'],
    ]) {
      await world.db.query(`UPDATE listing SET state = 'closed', confidentiality = 'public' WHERE id = $1`, [offer.id]);
      expect((await labelledData(world.ctx())).files['gold.csv']).toContain(offer.id);
      await world.db.query(`UPDATE listing SET ${set} = $2 WHERE id = $1`, [offer.id, value]);
      expect(Object.values((await labelledData(world.ctx())).files).join('')).not.toContain(offer.id);
    }
  });
});

describe('keywords', () => {
  it('say once what was said, in pieces the import takes', () => {
    expect(
      keywordsOf('Banana fibre', ['handicraft'], ['Banana fibre: handicraft, looms; and dyes.', undefined]),
    ).toEqual(['handicraft', 'looms', 'and dyes']);
    const long = keywordsOf(
      't',
      Array(60)
        .fill(0)
        .map((_, n) => `skill ${n}`),
      ['word '.repeat(2_000)],
    );
    expect(long).toHaveLength(40);
    const pieces = keywordsOf('t', [], [Array.from({ length: 900 }, (_, n) => `word${n}`).join(' ')]);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(pieces.join(', ').length).toBeLessThan(2_800);
  });

  it('of texts without spaces are cut too, and leave out how to reach people', () => {
    expect(keywordsOf('香蕉', [], ['香蕉纤维提取，手工艺。需要培训'])).toEqual(['香蕉纤维提取', '手工艺', '需要培训']);
    expect(keywordsOf('t', ['call 011-234 5678'], ['see https://x.example, or www.x.example. Or not'])).toEqual([
      'Or not',
    ]);
  });
});

it('every code of a country, grouping or region is read back as that code', () => {
  const wrong = (codes: readonly string[], of: 'countries' | 'groupings' | 'regions') =>
    codes.filter((code) => resolveEligibility(code)[of].join() !== code);
  expect(
    wrong(
      countries.map(({ alpha3 }) => alpha3),
      'countries',
    ),
  ).toEqual([]);
  expect(
    wrong(
      groupings.map(({ code }) => code),
      'groupings',
    ),
  ).toEqual([]);
  expect(
    wrong(
      regions.map(({ code }) => code),
      'regions',
    ),
  ).toEqual([]);
});

describe('npm run labels', { timeout: 60_000 }, () => {
  const run = (args: string[]) => runCli(world.runtime.config.DATABASE_URL!, 'labels', args);

  it('writes four files into a folder, each whole', async () => {
    const dir = path.join(mkdtempSync(path.join(os.tmpdir(), 'bandung-labels-')), 'new', 'set');
    const { exit, stdout } = await run(['--out', dir]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/graded pairs of \d+ needs, \d+ offers/);
    expect(readdirSync(dir).toSorted()).toEqual(['gold.csv', 'gold_funding.csv', 'needs.csv', 'offers.csv']);
    expect(readFileSync(path.join(dir, 'gold.csv'), 'utf8')).toMatch(/^need_id,offer_id,grade\n/);
  });

  it.each([[[]], [['--out', '-']], [['--out', '/dev/null/x']], [['here']]])('refuses %j in words', async (args) => {
    const { exit, stderr } = await run(args);
    expect(exit).toBe(2);
    expect(stderr).toContain('npm run labels');
  });
});
