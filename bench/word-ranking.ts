import MiniSearch from 'minisearch';
import { valuesOf, type CsvRow } from './csv-rows.js';
import type { Ranked } from './quality-figures.js';

/** The peer: BM25+ on the words of title and keywords, as a search box would rank them. No language, no filter, no reason. */
export function rankByWords(needs: readonly CsvRow[], offers: readonly CsvRow[]): Ranked[] {
  const words = new MiniSearch<CsvRow>({
    fields: ['title', 'words'],
    extractField: (row, field) => textOf(row, field),
  });
  words.addAll(offers.filter(({ kind }) => kind !== 'fund'));
  return needs.flatMap((need) =>
    words
      .search(`${need['title']} ${textOf(need, 'words')}`, { combineWith: 'OR' })
      .map(({ id, score }) => ({ need: need['id']!, offer: String(id), score })),
  );
}

const textOf = (row: CsvRow, field: string): string =>
  field === 'words' ? valuesOf(row['description_keywords'] ?? row['keywords']).join(' ') : (row[field] ?? '');
