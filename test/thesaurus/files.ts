import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadConcepts, openThesaurus } from '../../server/thesaurus/index.js';

/** The lines of a concept that means its own id in all seven languages, but for what is given. */
export function block(id: string, given: Record<string, string | undefined> = {}): string {
  const lines = { sectors: '31120', sdgs: '2.3', ar: id, zh: id, en: id, fr: id, pt: id, ru: id, es: id, ...given };
  return [
    id,
    ...Object.entries(lines).flatMap(([key, value]) => (value === undefined ? [] : `  ${key}: ${value}`)),
    '',
  ].join('\n');
}

/** A folder of thesaurus files: name to text. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const dir = path.join(mkdtempSync(path.join(os.tmpdir(), 'bandung-thesaurus-')), 'data');
  mkdirSync(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  return dir;
}

/** A thesaurus of these concepts alone. */
export const thesaurusOf = (...blocks: string[]) =>
  openThesaurus(loadConcepts(folderOf({ 'a.txt': blocks.join('\n') })));
