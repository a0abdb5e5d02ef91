import { afterAll, describe, expect, it } from 'vitest';
import { findGaps } from '../../server/commands/thesaurus/find-gaps.js';
import { runCli } from '../commands/run-cli.js';
import { builders } from '../support/build.js';
import { NOW } from '../support/world.js';
import { freshDatabase } from '../support/database.js';
import { block, folderOf } from './files.js';

const { url, dataSource, close } = await freshDatabase();
afterAll(close);
const build = builders({ db: dataSource.manager, now: () => NOW });
const run = (...args: string[]) => runCli(url, 'thesaurus', args);

await build.listing('need', { title: 'Xylophone repair', summary: 'A xylophone and xylophones; rice', skills: [] });
await build.listing('need', { title: 'Secret gamelan', summary: 'xylophone', skills: [], confidentiality: 'parties' });
await build.listing('need', { title: 'Balafon', summary: 'rice', skills: ['balafones'], language: 'pt-BR' });
await build.listing('need', { title: 'Theremin', summary: 'never submitted', skills: [], state: 'draft' });

describe('gaps', { timeout: 60_000 }, () => {
  it('are the words of open listings of no concept, by language, counted once for each listing', async () => {
    const { listings, languages } = await findGaps({ db: dataSource.manager }, { top: 100 });
    expect(listings).toBe(3);
    expect([...languages.keys()].sort()).toEqual(['en', 'pt']);
    const [first] = languages.get('en')!;
    expect(first).toEqual({ word: expect.stringMatching(/^xylophone$/i), listings: 2, example: 'Xylophone repair' });
    expect(languages.get('pt')).toEqual([{ word: 'Balafon', listings: 1, example: 'Balafon' }]);
    const words = [...languages.values()].flat().map(({ word }) => word.toLowerCase());
    expect(words).not.toContain('rice');
    expect(words).not.toContain('theremin');
  });

  it('give no title away that not everybody may read', async () => {
    const { exit, stdout } = await run('gaps', '--top', '5');
    expect(exit).toBe(0);
    expect(stdout).toContain('3 open listings read');
    expect(stdout).toMatch(/gamelan +1 +\(not public\)/);
    expect(stdout).not.toContain('Secret gamelan');
  });

  it('are read page by page', async () => {
    const progress: number[] = [];
    await findGaps({ db: dataSource.manager }, { top: 1, onProgress: (done) => progress.push(done) });
    expect(progress).toEqual([3]);
  });
});

describe('read', { timeout: 60_000 }, () => {
  it('says which words mean which concepts, and which belong to none', async () => {
    const { exit, stdout } = await run('read', 'Cultivo de arroz e xyzzy', '--language', 'pt-BR');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/arroz +rice +arroz +31161/);
    expect(stdout).toContain('Of no concept: xyzzy');
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('finds our files in order', async () => {
    const { exit, stdout } = await run('check');
    expect(stdout).toMatch(/^\d+ concepts, terms: \d+ ar, .* 0 faults, \d+ notes\n$/);
    expect(exit).toBe(0);
  });

  it('names the line of a file that is not, and leaves with 1', async () => {
    const { exit, stdout } = await run(
      'check',
      `${folderOf({ 'new.txt': block('new-one', { sdgs: '99.9' }) })}/new.txt`,
    );
    expect(stdout).toContain('new.txt:3: "99.9" is not a code of an SDG target');
    expect(exit).toBe(1);
  });
});

it.each([
  [[], /Say what: check, read or gaps/],
  [['translate'], /Not understood: translate/],
  [['check', '/nowhere.txt'], /nowhere.txt: no such file/],
  [['read'], /Say what to read/],
  [['read', 'rice', '--language', 'xx'], /"xx" is none/],
  [['gaps', '--top', '0'], /--top takes a whole number from 1 to 10000/],
  [['check', '--force'], /Unknown option '--force'/],
])('%j is wrong usage', { timeout: 60_000 }, async (args, reason) => {
  const { exit, stderr } = await run(...args);
  expect(stderr).toMatch(reason);
  expect(exit).toBe(2);
});
