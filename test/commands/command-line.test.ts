import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.js';
import { fileOf, needsCsv, offersCsv } from './csv.js';
import { runCli } from './run-cli.js';

const { url, dataSource, close } = await freshDatabase();
afterAll(close);
const run = (command: string, args: string[], settings?: Record<string, string>) =>
  runCli(url, command, args, settings);
const listings = async (): Promise<string[]> =>
  (await dataSource.query(`SELECT external_id AS id FROM listing ORDER BY created_at, id`)).map(
    ({ id }: { id: string }) => id,
  );

describe('import', { timeout: 60_000 }, () => {
  test.each([
    [['nowhere.csv', '--kind', 'need'], /nowhere.csv: no such file/],
    [[fileOf(needsCsv({}))], /Say --kind need or --kind offer/],
    [[fileOf(needsCsv({})), '--kind', 'need', '--force'], /Unknown option '--force'/],
    [[fileOf(needsCsv({})), '--kind', 'offer'], /missing columns kind, institution, keywords/],
    [[fileOf(needsCsv({}, 'N2,"never closed')), '--kind', 'need'], /line 3: the quote .* is never closed/],
  ])('cannot use %j: leaves with 2 and stores nothing', async (args, reason) => {
    const { exit, stderr } = await run('import', args);
    expect(exit).toBe(2);
    expect(stderr).toMatch(reason);
    expect(await listings()).toEqual([]);
  });

  test('killed in the middle it goes on where it was: every row once, none in part', async () => {
    const file = fileOf(needsCsv(...Array.from({ length: 12 }, (_, n) => ({ id: `K${n}` }))));
    const args = [file, '--kind', 'need', '--publish'];
    expect((await run('import', args, { FAILPOINTS: 'before-commit:kill@24' })).exit).toBe('SIGKILL');
    const left = await dataSource.query(`SELECT state, count(*)::int AS n FROM listing GROUP BY state`);
    expect(left).toEqual([{ state: 'published', n: expect.any(Number) }]);
    expect(left[0].n).toBeGreaterThan(0);
    expect(left[0].n).toBeLessThan(12);

    const { exit, stdout } = await run('import', args);
    expect(exit).toBe(0);
    expect(stdout).toContain(`12 rows: ${12 - left[0].n} added, 0 updated, ${left[0].n} already there`);
    expect(new Set(await listings()).size).toBe(12);
    expect(await listings()).toHaveLength(12);
  });

  test('leaves with 1 when a row failed, and names it', async () => {
    const file = fileOf(offersCsv({ id: 'O1' }, { id: 'O2', kind: 'gift' }, { id: '=1+1', kind: 'fund' }));
    const { exit, stdout, stderr } = await run('import', [file, '--kind', 'offer', '--publish']);
    expect(exit).toBe(1);
    expect(stderr).toBe(
      `${path.basename(file)}: line 3, column kind: “gift” is not one of expert, training, practice, fund\n`,
    );
    expect(stdout).toContain('3 rows: 2 added');
    expect(await listings()).not.toContain('O2');
  });
});

describe('matches', { timeout: 60_000 }, () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-matches-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  test('are written by external id with rank and score, though no server has ever run', async () => {
    const out = path.join(dir, 'matches.csv');
    const { exit, stdout } = await run('matches', ['--out', out]);
    expect(exit).toBe(0);
    expect(stdout).toContain('12 matches of 12 needs');
    const [head, ...rows] = readFileSync(out, 'utf8').trim().split('\n');
    expect(head).toBe('need_id,offer_id,rank,score');
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row).toMatch(/^K\d+,O1,1,0\.\d{4}$/);
    expect(readdirSync(dir)).toEqual(['matches.csv']);
  });

  test('with funds come apart, and an id cannot be a formula', async () => {
    const { exit, stdout } = await run('matches', ['--out', '-', '--kind', 'fund', '--top', '1']);
    expect(exit).toBe(0);
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toBe('need_id,offer_id,rank,score');
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row).toMatch(/^K\d+,'=1\+1,1,0\.\d{4}$/);
  });

  test.each([
    [['--out', 'x.csv', '--top', '0'], /--top takes a whole number/],
    [['--out', path.join(dir, 'no', 'such', 'x.csv')], /cannot be written/],
  ])('%j is wrong usage', async (args, reason) => {
    const { exit, stderr } = await run('matches', args);
    expect(exit).toBe(2);
    expect(stderr).toMatch(reason);
    expect(existsSync('x.csv')).toBe(false);
  });
});

describe('admin', { timeout: 60_000 }, () => {
  const officer = ['--email', 'Ada@Example.org', '--name', 'Ada'];

  test('makes the first administrator, with a password of its own making when none is given', async () => {
    const { exit, stdout } = await run('admin', ['administrator', ...officer]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^ada@example.org is now administrator; password: (\w{4}-){4}\w{4}\n$/);
  });

  test('makes a focal point and registers its organisation once', async () => {
    const first = await run('admin', ['focal-point', '--country', 'NPL', ...officer]);
    expect(first.stdout).toContain('the account was there, and its password is unchanged');
    await run('admin', [
      'focal-point',
      '--country',
      'npl',
      '--email',
      'b@example.org',
      '--name',
      'B',
      '--password',
      'correct horse battery',
    ]);
    const homes = await dataSource.query(`SELECT name, country FROM organisation WHERE kind = 'focal_point'`);
    expect(homes).toEqual([{ name: 'National focal point of Nepal', country: 'NPL' }]);

    const { stdout } = await run('admin', ['list']);
    expect(stdout).toMatch(/administrator +ada@example.org/);
    expect(stdout).toMatch(/focal point +NPL +b@example.org/);
    expect(stdout).not.toContain('.invalid');
  });

  test('gives a token to someone who can sign in, and to nobody else', async () => {
    const { stdout } = await run('admin', ['token', '--email', 'ada@example.org', '--scopes', 'read', '--days', '7']);
    expect(stdout).toMatch(/^bdg_[\w-]{43}\n\(read; until /);
    const refused = await run('admin', ['token', '--email', 'secretariat@bandung.invalid']);
    expect(refused).toMatchObject({ exit: 1, stdout: '' });
    expect(refused.stderr).toContain('Nobody with this address can sign in');
  });

  test.each([
    [['administrator', '--email', 'c@example.org', '--name', 'C', '--password', 'short'], 1, /password: At least 15/],
    [['focal-point', '--country', 'XYZ', '--email', 'c@example.org', '--name', 'C'], 1, /country: Not an ISO/],
    [['administrator'], 2, /Say --email and --name/],
    [['emperor'], 2, /There is no emperor/],
  ])('%j is refused', async (args, code, reason) => {
    const { exit, stderr } = await run('admin', args);
    expect(exit).toBe(code);
    expect(stderr).toMatch(reason);
    expect(await dataSource.query(`SELECT id FROM person WHERE email LIKE 'c@%'`)).toEqual([]);
  });
});
