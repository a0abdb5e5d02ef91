import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkConcepts } from './check-concepts.js';
import type { Concept } from './concept.js';
import { keptPaths } from './kept-paths.js';
import { parseConcepts, type Fault } from './parse-concepts.js';
import { THESAURUS_DIR } from './thesaurus-dir.js';
import { openThesaurus, type Thesaurus } from './thesaurus.js';

/** A thesaurus that cannot be trusted is not used: start refuses, and says every line that is wrong. */
export class ThesaurusError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(`The thesaurus cannot be read:\n${faults.map(({ at, fault }) => `  ${at}: ${fault}`).join('\n')}`);
  }
}

let loaded: Thesaurus | undefined;

/** The thesaurus of `server/thesaurus/data`, read once. Throws `ThesaurusError`. */
export function thesaurus(): Thesaurus {
  return (loaded ??= openThesaurus(loadConcepts(), keptPaths));
}

export function loadConcepts(dir = THESAURUS_DIR): Concept[] {
  const { concepts, faults } = readConcepts(
    readdirSync(dir)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => path.join(dir, file)),
  );
  if (faults.length > 0) throw new ThesaurusError(faults);
  return concepts;
}

export function readConcepts(files: readonly string[]): { concepts: Concept[]; faults: Fault[] } {
  const read = files.map((file) => parseConcepts(readFileSync(file, 'utf8'), path.basename(file)));
  const concepts = read.flatMap((each) => each.concepts);
  return { concepts, faults: [...read.flatMap((each) => each.faults), ...checkConcepts(concepts)] };
}
