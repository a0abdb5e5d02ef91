import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

interface Requirement {
  req_id: string;
  level: string;
  applies: 'yes' | 'no' | 'L3-later';
  why_not: string;
  /** `path :: words` : a test with these words in its name, or a heading of a document. Several are parted by ` | `. */
  evidence: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const rows = parse<Requirement>(readFileSync(path.join(root, 'docs/asvs.csv')), { columns: true });

/** What is wrong with one piece of evidence; nothing when it is there. */
function fault(evidence: string): string | undefined {
  const [file = '', words = ''] = evidence.split(' :: ');
  if (!words) return `"${evidence}" names no test and no section`;
  if (!existsSync(path.join(root, file))) return `there is no ${file}`;
  const text = readFileSync(path.join(root, file), 'utf8');
  const said = file.endsWith('.md') ? headings(text) : text.replace(/\\'/g, '’').replaceAll("'", '’');
  const found = said.includes(words.replaceAll("'", '’'));
  return found ? undefined : `${file} does not say "${words}"`;
}

const headings = (text: string) => (text.match(/^#+ .*$/gm) ?? []).join('\n');

it('every requirement that applies is shown by a test or a section', () => {
  const applicable = rows.filter(({ applies }) => applies === 'yes');
  const faults = applicable.flatMap(({ req_id, evidence }) =>
    (evidence === ''
      ? ['has neither a test nor a section']
      : evidence.split(' | ').flatMap((each) => fault(each) ?? [])
    ).map((why) => `${req_id}: ${why}`),
  );
  const failed = new Set(faults.map((each) => each.split(':')[0])).size;
  console.log(`ASVS 5.0 level 2: ${applicable.length - failed} passed, ${failed} failed`);
  expect(faults).toEqual([]);
  expect(rows.length).toBe(345);
  expect(rows.filter(({ applies, why_not }) => applies === 'no' && why_not === '')).toEqual([]);
});
