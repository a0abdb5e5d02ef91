import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedDocs } from '../../server/commands/generated-docs.js';
import { VERSION } from '../../server/version.js';

it.each(Object.entries(generatedDocs()))('%s says what the code says (else: npm run docs)', (file, text) => {
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
});

it('the version in the API is the version of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
});
