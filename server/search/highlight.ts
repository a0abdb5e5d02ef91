import type { EntityManager } from 'typeorm';
import { fold, wordsOf, type Word } from '../platform/text/fold.js';
import { lexicalText } from './lexical-text.js';
import { primary } from './search-document.js';
import { textConfig } from './text-config.js';
import type { TextQuery } from './text-query.js';

/** A piece of text, and whether it is what the reader asked for. Never markup: the page decides how a hit looks. */
export interface Segment {
  text: string;
  hit: boolean;
}

interface Highlighted {
  title: Segment[];
  summary: Segment[];
}

export interface Highlightable {
  language: string;
  title: string;
  summary: string;
  /** Words of the text that are marked as well, as they are written in it. */
  alsoMark: readonly string[];
}

const SNIPPET = 240;
const BEFORE_HIT = 60;

/** Marks what was asked for in texts of the truth, not of the index: whichever engine found them, it looks the same. */
export async function highlight(
  db: EntityManager,
  query: Pick<TextQuery, 'stems' | 'spaceless'> | undefined,
  texts: Highlightable[],
): Promise<Highlighted[]> {
  const isHit = query && texts.length > 0 ? await hitTest(db, query.stems, texts) : () => false;

  return texts.map(({ language, title, summary, alsoMark }) => {
    const mark = (text: string) => [
      ...alsoMark.flatMap((words) => occurrences(text, words, 0)),
      ...hits(text, language, isHit, query?.spaceless ?? []),
    ];
    return { title: segments(title, mark(title)), summary: snippet(summary, mark(summary)) };
  });
}

type Span = Pick<Word, 'start' | 'end'>;
type HitTest = (language: string, word: string) => boolean;

/** One question for all words on the page: which of them have a stem that was asked for. */
async function hitTest(db: EntityManager, stems: string[], texts: Highlightable[]): Promise<HitTest> {
  const key = (language: string, word: string) => `${textConfig(primary(language))} ${lexicalText(word)}`;
  const keys = texts.flatMap(({ language, title, summary }) =>
    wordsOf(`${title} ${summary}`)
      .filter((word) => !word.spaceless)
      .map((word) => key(language, word.text)),
  );
  const pairs = [...new Set(keys)].map((each) => each.split(' '));
  const found: { config: string; word: string }[] = await db.query(
    `SELECT config, word FROM unnest($1::text[], $2::text[]) AS given (config, word)
      WHERE tsvector_to_array(to_tsvector(config::regconfig, word)) && $3::text[]`,
    [pairs.map(([config]) => config), pairs.map(([, word]) => word), stems],
  );
  const hit = new Set(found.map(({ config, word }) => `${config} ${word}`));
  return (language, word) => hit.has(key(language, word));
}

const hits = (text: string, language: string, isHit: HitTest, spaceless: string[]): Span[] =>
  wordsOf(text).flatMap((word): Span[] => {
    if (!word.spaceless) return isHit(language, word.text) ? [word] : [];
    return spaceless.flatMap((asked) => occurrences(fold(word.text), asked, word.start));
  });

function occurrences(text: string, asked: string, offset: number): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + asked.length))
    spans.push({ start: offset + at, end: offset + at + asked.length });
  return spans;
}

function segments(text: string, spans: Span[], from = 0, to = text.length): Segment[] {
  const found: Segment[] = [];
  let at = from;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to) continue;
    found.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  found.push({ text: text.slice(at, to), hit: false });
  return found.filter((segment) => segment.text !== '');
}

/** The beginning of the text, or of what stands around the first hit; cut between words. */
function snippet(text: string, spans: Span[]): Segment[] {
  if (text.length <= SNIPPET) return segments(text, spans);
  const first = spans.length > 0 ? Math.min(...spans.map((span) => span.start)) : 0;
  const words = wordsOf(text);
  const wanted = Math.max(0, Math.min(first - BEFORE_HIT, text.length - SNIPPET));
  const start = wanted === 0 ? 0 : (words.find((word) => word.start >= wanted && word.start <= first)?.start ?? first);
  const lastWord = words.findLast((word) => word.end <= start + SNIPPET && word.end > start);
  const end = text.length <= start + SNIPPET ? text.length : (lastWord?.end ?? start + SNIPPET);
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...segments(text, spans, start, end),
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}
