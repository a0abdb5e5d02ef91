import type { Context } from '../platform/context.js';
import { facetNames, searchListings } from '../search/index.js';
import type { Widening } from './saved-search-alert.js';
import { writeQuery, type SavedQuestion } from './saved-question.js';

const MOST_SHOWN = 3;
const MOST_WORDS = 6;

/** What the question would find with one thing less, most first; for one that finds nothing. As its reader sees it. */
export async function widen(ctx: Context, question: SavedQuestion): Promise<Widening[]> {
  const counted: Widening[] = [];
  for (const { question: wider, ...left } of widerQuestions(question)) {
    const count = await countFound(ctx, wider);
    if (count > 0) counted.push({ ...left, count, query: writeQuery(wider) });
  }
  const single = counted.filter(({ without }) => without !== 'filters');
  return (single.length > 0 ? single : counted).toSorted((a, b) => b.count - a.count).slice(0, MOST_SHOWN);
}

type Wider = Pick<Widening, 'without' | 'values'> & { question: SavedQuestion };

function widerQuestions(question: SavedQuestion): Wider[] {
  const { text, filters, from, until } = question;
  const used = facetNames.filter((facet) => (filters[facet] ?? []).length > 0);
  const words = text.match(/"[^"]*"|\S+/g) ?? [];
  return [
    ...used.map((facet): Wider => ({
      without: facet,
      values: [...filters[facet]!],
      question: { ...question, filters: { ...filters, [facet]: [] } },
    })),
    ...(from || until
      ? [{ without: 'dates' as const, values: [], question: { ...question, from: undefined, until: undefined } }]
      : []),
    ...(words.length > 1 && words.length <= MOST_WORDS
      ? words.map((word, at): Wider => ({
          without: 'word',
          values: [word],
          question: { ...question, text: words.toSpliced(at, 1).join(' ') },
        }))
      : []),
    ...(used.length > 1 ? [{ without: 'filters' as const, values: [], question: { ...question, filters: {} } }] : []),
  ];
}

async function countFound(ctx: Context, { text, filters, from, until }: SavedQuestion): Promise<number> {
  const { facets } = await searchListings(ctx, { text, filters, from, until, limit: 1 });
  return facets.kind.reduce((sum, { count }) => sum + count, 0);
}
