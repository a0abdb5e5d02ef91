import { beforeEach, describe, expect, test } from 'vitest';
import { importFile, type ImportOptions } from '../../server/commands/import/import-file.js';
import { findActor } from '../../server/auth/index.js';
import { closeListing, Listing, reviseListing } from '../../server/listings/index.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { needsCsv, offersCsv } from './csv.js';

const world = await openWorld();
const build = builders(world);
const { db } = world;

/** What only grows is emptied as nobody could but the owner of the server. */
beforeEach(() =>
  db.query(`BEGIN; SET LOCAL session_replication_role = replica;
    TRUNCATE listing, organisation, person, domain_event, audit_entry, deadline CASCADE; COMMIT`),
);

async function take(text: string, options: Partial<ImportOptions> = {}) {
  const failures: string[] = [];
  const report = await importFile(world.ctx(), text, {
    kind: 'need',
    publish: false,
    dryRun: false,
    onFailure: (line, { column, reason }) => failures.push(`${line} ${column ?? '-'} ${reason}`),
    ...options,
  });
  return { ...report, failures };
}

const theListing = (externalId: string) => db.findOneByOrFail(Listing, { externalId });
const counts = async () => {
  const tables = ['listing', 'listing_version', 'organisation', 'person', 'domain_event', 'audit_entry', 'deadline'];
  const rows = await Promise.all(tables.map((name) => db.query(`SELECT count(*)::int AS n FROM ${name}`)));
  return rows.map(([{ n }]) => n);
};

test('a need goes in as a draft of its organisation, by the commands and with the audit of everyone', async () => {
  expect(await take(needsCsv({ source: 'seed ¶39' }))).toMatchObject({ rows: 1, added: 1, published: 0, failed: 0 });
  expect(await theListing('N1')).toMatchObject({
    state: 'draft',
    kind: 'need',
    country: 'NPL',
    illustrative: true,
    language: 'en',
    sectors: [321],
    skills: ['banana fibre', 'handicraft'],
    languages: ['en', 'ne'],
  });
  const audit = await db.query(`SELECT command FROM audit_entry ORDER BY id`);
  expect(audit.map(({ command }: { command: string }) => command)).toEqual([
    'register-organisation',
    'register-organisation',
    'draft-listing',
  ]);
});

test('with publish it is endorsed by another than who drafted it, and open', async () => {
  await take(offersCsv({}), { kind: 'offer', publish: true });
  const listing = await theListing('O1');
  expect(listing).toMatchObject({
    state: 'published',
    kind: 'training',
    durationDays: 21,
    seats: 30,
    eligibleRegions: ['034'],
  });
  expect(listing.endorsedById).not.toBe(listing.authorId);
});

test('the accounts it works with cannot sign in and belong to nobody', async () => {
  await take(needsCsv({}), { publish: true });
  const people: { id: string; password_hash: null }[] = await db.query(`SELECT id, password_hash FROM person`);
  expect(people).toHaveLength(2);
  for (const { id, password_hash } of people) {
    expect(password_hash).toBeNull();
    expect(await findActor(db, id, world.now())).toBeUndefined();
  }
  expect(await db.query(`SELECT * FROM membership`)).toEqual([]);
});

describe('a second time', () => {
  test('nothing is doubled and nothing happens', async () => {
    const text = needsCsv({}, { id: 'N2' });
    await take(text, { publish: true });
    const before = await counts();
    expect(await take(text, { publish: true })).toMatchObject({ added: 0, unchanged: 2, published: 0 });
    expect(await counts()).toEqual(before);
  });

  test('drafts are published when asked for then', async () => {
    await take(needsCsv({}));
    expect(await take(needsCsv({}), { publish: true })).toMatchObject({ unchanged: 1, published: 1 });
    expect((await theListing('N1')).state).toBe('published');
  });

  test('a row that says something else is revised, and endorsed again with --publish', async () => {
    await take(needsCsv({}), { publish: true });
    expect(await take(needsCsv({ title: 'Banana fibre spinning' }), { publish: true })).toMatchObject({
      updated: 1,
      published: 1,
    });
    expect(await theListing('N1')).toMatchObject({ title: 'Banana fibre spinning', state: 'published' });
  });

  test('what people here have changed or ended is left to them', async () => {
    await take(needsCsv({}, { id: 'N2' }), { publish: true });
    const [edited, ended] = [await theListing('N1'), await theListing('N2')];
    const organisation = await db.query(`SELECT * FROM organisation WHERE id = $1`, [edited.organisationId]);
    const { actor } = await build.person('ministry_officer', { organisation: organisation[0] });
    await reviseListing(world.ctx(actor), {
      listingId: edited.id,
      version: edited.version,
      changes: { title: 'In our own words' },
    });
    await closeListing(world.ctx(actor), { listingId: ended.id, reason: 'met_elsewhere' });

    expect(await take(needsCsv({}, { id: 'N2' }), { publish: true })).toMatchObject({ kept: 2, published: 0 });
    expect(await theListing('N1')).toMatchObject({ title: 'In our own words', state: 'submitted' });
    expect((await theListing('N2')).state).toBe('closed');
  });

  test('an organisation is found again by its name and country, however it was registered', async () => {
    const home = await build.organisation({
      kind: 'ministry',
      name: 'Department of Cottage Industries',
      country: 'NPL',
    });
    await take(needsCsv({ organisation: 'DEPARTMENT  of Cottage Industries' }));
    expect((await theListing('N1')).organisationId).toBe(home.id);
  });
});

test('two imports at once neither double nor lose a row', async () => {
  const text = needsCsv(...Array.from({ length: 8 }, (_, n) => ({ id: `N${n}` })));
  await take(needsCsv({ id: 'first' }));
  const reports = await Promise.all([take(text), take(text)]);
  expect(reports.map(({ failed }) => failed)).toEqual([0, 0]);
  expect(await db.countBy(Listing, {})).toBe(9);
});

test('a dry run tells what would happen and stores nothing', async () => {
  const before = await counts();
  const text = needsCsv({}, { id: 'N2', languages: 'xx' });
  expect(await take(text, { publish: true, dryRun: true })).toMatchObject({ added: 1, published: 1, failed: 1 });
  expect(await counts()).toEqual(before);
});

test('rows that fail are named with line, column and reason; the others go in and nothing of theirs stays', async () => {
  const { failures, ...report } = await take(
    needsCsv(
      { id: 'good' },
      { id: 'no-country', country_iso3: 'XYZ', organisation: 'Nobody’s' },
      { id: 'no-title', title: '' },
      { id: 'long', title: 'x'.repeat(201) },
      { id: 'language', languages: 'en;klingon' },
      { id: 'sector', sector: 'magic' },
      { id: 'year', year: 'soon' },
      { id: 'nul', title: 'a\u0000b' },
      { id: 'good' },
      { id: '' },
      { id: 'bidi', title: 'safe\u202Egnp.exe' },
      { id: 'many', description_keywords: Array.from({ length: 41 }, (_, n) => `k${n}`).join(';') },
      { id: 'bare', languages: '' },
      'torn,row',
    ),
    { publish: true },
  );
  expect(report).toMatchObject({ rows: 14, added: 1, failed: 13 });
  expect(failures).toEqual([
    '3 country_iso3 “XYZ” is not an ISO 3166-1 alpha-3 code, nor INT',
    '4 title Required',
    '5 title At most 200 characters',
    '6 languages Not a BCP 47 language tag',
    expect.stringContaining('7 sector unknown sector “magic”; use an OECD-DAC code or one of agriculture'),
    '8 year “soon” is not a year',
    '9 title character 2 is the control character U+0000',
    '10 id “good” is already on line 2',
    '11 id Required',
    '12 title Contains control characters or broken Unicode',
    '13 description_keywords At most 40',
    '14 languages Needed before it can be submitted',
    '15 - has 2 cells where the header has 9',
  ]);
  expect(await db.countBy(Listing, {})).toBe(1);
  expect(await db.query(`SELECT name FROM organisation ORDER BY name`)).toEqual([
    { name: 'Department of Cottage Industries' },
    { name: 'Secretariat' },
  ]);
});
