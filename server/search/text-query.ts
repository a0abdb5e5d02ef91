import type { EntityManager } from 'typeorm';
import { correctSpelling } from './correct-spelling.js';
import { lexicalText } from './lexical-text.js';
import { readQuestion, type Part } from './question.js';
import { searchTerms } from './search-terms.js';
import { conceptLexeme, configMarker, readingConfigs, textConfig } from './text-config.js';

export interface TextQuery {
  /** A `tsquery` as text, to find by. */
  all: string;
  /** The same without concepts. Undefined where that is no question. */
  byWords: string | undefined;
  /** What means something, each with a `tsquery` of its words alone. */
  concepts: (Part & { byWords: string | undefined })[];
  /** Every stem that is asked for, to highlight by. */
  stems: string[];
  /** Runs without spaces that are asked for, folded. */
  spaceless: string[];
}

/**
 * A question as PostgreSQL understands it, in all languages at once: for one of them, each term or an alternative of it
 * must be there, or instead of all terms of a part what they mean. Where a language takes a term for a stop word ("sea"
 * is Spanish for "be"), the rest is only asked of texts in that language. Undefined when nothing in it is a word.
 */
export async function textQuery(
  db: EntityManager,
  text: string,
  languages: readonly string[] = [],
): Promise<TextQuery | undefined> {
  const parts = readQuestion(text);
  const terms = await correctSpelling(db, searchTerms(parts));
  if (terms.length === 0) return undefined;
  const asked = parts.filter((_, part) => terms.some((term) => term.part === part));
  const alternatives = terms.flatMap(({ alternatives, phrase, part }, term) =>
    alternatives.map((words) => ({ part, term, phrase, words: lexicalText(words) })),
  );
  const configs = [...new Set([...readingConfigs, ...languages.map(textConfig)])];
  const [row]: Row[] = await db.query(BUILD, [
    configs,
    configs.map(configMarker),
    asked.map(({ concepts }) => concepts.map((id) => `'${conceptLexeme(id)}'`).join(' | ') || null),
    asked.map((_, part) => terms.filter((term) => term.part === part).length),
    alternatives.map((each) => each.part),
    alternatives.map((each) => each.term),
    alternatives.map((each) => each.phrase),
    alternatives.map((each) => each.words),
  ]);
  if (!row?.all) return undefined;
  return {
    all: row.all,
    byWords: row.by_words ?? undefined,
    concepts: asked
      .map((part, i) => ({ ...part, byWords: row.parts?.[i + 1] ?? undefined }))
      .filter(({ concepts }) => concepts.length > 0),
    stems: row.stems ?? [],
    spaceless: terms.flatMap((term) => (term.spaceless ? term.alternatives.flatMap((words) => words.split(' ')) : [])),
  };
}

interface Row {
  all: string | null;
  by_words: string | null;
  /** By the part's place in the question, from 1. */
  parts: Record<number, string> | null;
  stems: string[] | null;
}

const BUILD = `
  WITH language AS (
    SELECT * FROM unnest($1::text[], $2::text[]) AS l (config, marker)
  ), part AS (
    SELECT * FROM unnest($3::text[], $4::int[]) WITH ORDINALITY AS p (concepts, terms, part)
  ), read AS (
    SELECT config, part + 1 AS part, term, words,
           CASE WHEN phrase THEN phraseto_tsquery(config::regconfig, words)
                ELSE plainto_tsquery(config::regconfig, words) END AS query
      FROM language, unnest($5::int[], $6::int[], $7::boolean[], $8::text[]) AS t (part, term, phrase, words)
  ), term AS (
    SELECT config, part, term, string_agg(DISTINCT '(' || query::text || ')', ' | ') AS either
      FROM read WHERE numnode(query) > 0 GROUP BY config, part, term
  ), known AS (
    SELECT config, part, count(*) AS terms, string_agg('(' || either || ')', ' & ' ORDER BY term) AS words
      FROM term GROUP BY config, part
  ), said AS (
    SELECT config, part, concepts, '''' || marker || '''' AS marker,
           known.words || CASE WHEN known.terms < part.terms THEN ' & ''' || marker || '''' ELSE '' END AS words
      FROM language CROSS JOIN part LEFT JOIN known USING (config, part)
  ), question AS (
    SELECT string_agg('(' || coalesce(words || ' | ' || concepts, words, concepts, marker) || ')', ' & ' ORDER BY part)
             AS all_of_it, bool_or(words IS NOT NULL OR concepts IS NOT NULL) AS says,
           string_agg('(' || coalesce(words, marker) || ')', ' & ' ORDER BY part) AS by_words, bool_or(words IS NOT NULL) AS worded
      FROM said GROUP BY config
  )
  SELECT (SELECT string_agg(DISTINCT '(' || all_of_it || ')', ' | ') FROM question WHERE says) AS all,
         (SELECT string_agg(DISTINCT '(' || by_words || ')', ' | ') FROM question WHERE worded) AS by_words,
         (SELECT json_object_agg(part, either) FROM (
            SELECT part, string_agg(DISTINCT '(' || words || ')', ' | ') AS either
              FROM said WHERE words IS NOT NULL AND concepts IS NOT NULL GROUP BY part) p) AS parts,
         (SELECT array_agg(DISTINCT stem) FROM read, unnest(tsvector_to_array(to_tsvector(config::regconfig, words))) AS stem) AS stems`;
