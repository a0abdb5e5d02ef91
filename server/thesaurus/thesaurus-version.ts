import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { THESAURUS_DIR } from './thesaurus-dir.js';

let known: string | undefined;

/** Of the files, so that what was made with others can be told and made again. */
export function thesaurusVersion(): string {
  return (known ??= hashOf(THESAURUS_DIR));
}

function hashOf(dir: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(dir).sort())
    if (file.endsWith('.txt'))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(dir, file)))
        .update('\0');
  return hash.digest('base64url').slice(0, 22);
}
