import { expect, it } from 'vitest';
import { conceptToken, readSynonyms } from '../../server/search/synonyms.js';
import { thesaurus } from '../../server/thesaurus/index.js';

it('no two concepts have the same token', () => {
  const tokens = [...thesaurus().concepts.keys()].map(conceptToken);

  expect(new Set(tokens).size).toBe(tokens.length);
  expect(tokens.every((token) => /^qq[a-z0-9]+$/.test(token))).toBe(true);
});

it('knows the names in all languages that put spaces, folded, and acronyms, but no word that only holds others', () => {
  const synonyms = readSynonyms();

  for (const name of ['food security', 'seguranca alimentar', 'securite alimentaire', 'продовольственная безопасность'])
    expect(synonyms[name]).toContain('qqfoodsecurity');
  expect(synonyms['drr']).toEqual(['qqdisasterriskreduction']);
  expect(synonyms['who']).toBeUndefined();
});

it('grows with the terms, not with their square', () => {
  const each = Object.values(readSynonyms());

  expect(Math.max(...each.map((tokens) => tokens.length))).toBeLessThan(10);
});
