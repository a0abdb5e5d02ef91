import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../platform/package-root.js';
import type { Concept } from './concept.js';
import { termPaths, type TermPath } from './term-paths.js';
import { thesaurusVersion } from './thesaurus-version.js';

const root = packageRoot();

/** Beside what else is built; what runs from its sources and what is compiled keep their own. */
const KEPT = path.join(root, 'dist', 'thesaurus', `paths${path.extname(import.meta.filename)}.json`);

/**
 * The paths of the terms of `server/thesaurus/data`: kept from an earlier start, if they were made of these files by this
 * code; else made, which takes a second, and kept. Where nothing can be written, they are made at every start.
 */
export function keptPaths(concepts: readonly Concept[], file = KEPT): TermPath[][] {
  const key = keyNow();
  const kept = read(file);
  if (kept?.key === key && kept.paths.length === concepts.length) return kept.paths.map((lines) => lines.map(parsed));
  const paths = concepts.map(termPaths);
  keep(file, { key, paths: paths.map((each) => each.map(line)) });
  return paths;
}

interface Kept {
  key: string;
  paths: string[][];
}

function read(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, for others who start now. */
function keep(file: string, kept: Kept) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, file);
  } catch {
    // It is only kept to start sooner.
  }
}

/** What the paths depend on: the terms, how they are cut and stemmed, and the letters that this Node knows. */
function keyNow(): string {
  const hash = createHash('sha256')
    .update(thesaurusVersion())
    .update(process.versions['unicode'] ?? '');
  for (const file of [...codeIn(import.meta.dirname), ...codeIn(path.join(import.meta.dirname, '../platform/text'))])
    hash.update(readFileSync(file));
  hash.update(readFileSync(path.join(root, 'node_modules/@orama/stemmers/package.json')));
  return hash.digest('base64url').slice(0, 22);
}

const codeIn = (dir: string) =>
  readdirSync(dir)
    .filter((name) => /\.[jt]s$/.test(name))
    .sort()
    .map((name) => path.join(dir, name));

const line = ({ tree, words, spelled }: TermPath) => [tree, words.join(' '), ...(spelled ? [spelled] : [])].join('\t');

function parsed(text: string): TermPath {
  const [tree, words, spelled] = text.split('\t');
  return { tree: tree as TermPath['tree'], words: words ? words.split(' ') : [], spelled };
}
