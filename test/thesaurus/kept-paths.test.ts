import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConcepts, openThesaurus } from '../../server/thesaurus/index.js';
import { keptPaths } from '../../server/thesaurus/kept-paths.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bandung-paths-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'made', 'paths.json');

const concepts = loadConcepts().filter((_, n) => n % 6 === 0);
const TEXTS = [
  'Rural water supply and sanitation, WASH, e-learning for midwives; El Niño',
  'Lutte contre la désertification et gestion des pêches artisanales',
  'تدريب القابلات على الرعاية الصحية للأمهات',
  '水稻种植与农村供水',
];
const read = (pathsOf?: typeof keptPaths) => {
  const thesaurus = openThesaurus(concepts, pathsOf && ((all) => pathsOf(all, file)));
  return TEXTS.map((text) => thesaurus.read(text));
};
const kept = () => JSON.parse(readFileSync(file, 'utf8')) as { key: string; paths: string[][] };

describe('the thesaurus opened with what an earlier start has kept', () => {
  it('reads as if it were made anew', () => {
    const anew = read();
    expect(anew.flatMap(({ hits }) => hits).length).toBeGreaterThan(2);
    expect(read(keptPaths)).toEqual(anew);
    const { mtimeMs } = statSync(file);
    expect(read(keptPaths)).toEqual(anew);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it.each([
    ['was made of other terms or by other code', () => JSON.stringify({ ...kept(), key: 'other', paths: [] })],
    ['is cut off', () => readFileSync(file, 'utf8').slice(0, 1000)],
    ['is empty', () => ''],
  ])('does not use what %s, and mends it', (_what, broken) => {
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, broken());
    expect(read(keptPaths)).toEqual(read());
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('does without where nothing can be written', () => {
    const nowhere = path.join(file, 'a file is no folder');
    expect(keptPaths(concepts, nowhere)).toEqual(keptPaths(concepts, file));
  });
});
