import { mkdirSync, writeFileSync } from 'node:fs';
import { generatedDocs } from './generated-docs.js';

/** `npm run docs`: writes the pages that are made from the code's own tables. A test fails when they are stale. */
for (const [file, text] of Object.entries(generatedDocs())) {
  mkdirSync('docs', { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
