import { OPEN } from '../../listings/index.js';
import type { Context } from '../../platform/context.js';
import { plain, stem, stemmedLanguages, stopWords, thesaurus, type StemmedLanguage } from '../../thesaurus/index.js';

export interface Gap {
  /** As it was first written. */
  word: string;
  listings: number;
  /** The title of one that everybody may read; the report leaves the house. */
  example: string | null;
}

interface Row {
  id: string;
  language: string;
  title: string;
  summary: string;
  skills: string[];
  confidentiality: string;
}

const PAGE = 500;

/** The words of open listings that belong to no concept, by language, those of the most listings first. */
export async function findGaps(
  { db }: Pick<Context, 'db'>,
  { top, onProgress = () => {} }: { top: number; onProgress?: (done: number, of: number) => void },
): Promise<{ listings: number; languages: Map<string, Gap[]> }> {
  const found = new Map<string, Map<string, Gap>>();
  const [{ count }] = await db.query(`SELECT count(*)::int AS count FROM listing WHERE state = ANY($1)`, [OPEN]);
  let listings = 0;
  for (let last: string | null = null, page: Row[]; (page = await after(last)).length > 0; last = page.at(-1)!.id) {
    for (const row of page) note(row);
    listings += page.length;
    onProgress(listings, Math.max(listings, count));
  }
  const languages = [...found].sort(([, a], [, b]) => b.size - a.size);
  return { listings, languages: new Map(languages.map(([language, gaps]) => [language, mostFrequent(gaps, top)])) };

  function after(id: string | null): Promise<Row[]> {
    return db.query(
      `SELECT id, language, title, summary, skills, confidentiality FROM listing
        WHERE state = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT ${PAGE}`,
      [OPEN, id],
    );
  }

  function note({ language: tag, title, summary, skills, confidentiality }: Row) {
    const language = tag.split('-', 1)[0]!;
    const gaps = found.get(language) ?? new Map<string, Gap>();
    for (const [key, word] of unknownWords([title, summary, ...skills], language)) {
      const gap = gaps.get(key) ?? { word, listings: 0, example: null };
      gap.listings++;
      if (confidentiality === 'public') gap.example ??= title;
      gaps.set(key, gap);
    }
    found.set(language, gaps);
  }
}

/** By stem, so that one word in its many forms is one gap. */
function unknownWords(texts: readonly string[], language: string): Map<string, string> {
  const rest = texts.flatMap((text) => thesaurus().read(text, [language]).rest);
  const telling = rest.filter((word) => /\p{L}{2}|\p{sc=Han}/u.test(word) && !stopWords.has(plain(word)));
  return new Map(
    telling.toReversed().map((word) => [isStemmed(language) ? stem(plain(word), language) : plain(word), word]),
  );
}

const isStemmed = (language: string): language is StemmedLanguage =>
  (stemmedLanguages as readonly string[]).includes(language);

const mostFrequent = (gaps: ReadonlyMap<string, Gap>, top: number): Gap[] =>
  [...gaps.values()].sort((a, b) => b.listings - a.listings || (a.word < b.word ? -1 : 1)).slice(0, top);
