import type { EntityManager } from 'typeorm';
import { correctSpelling } from './correct-spelling.js';
import { lexicalText } from './lexical-text.js';
import { searchTerms } from './search-terms.js';
import { configMarker, readingConfigs, textConfig } from './text-config.js';

export interface TextQuery {
  /** A `tsquery` as text, to find by. */
  all: string;
  /** Every stem that is asked for, to highlight by. */
  stems: string[];
}

/**
 * A question as PostgreSQL understands it, in all languages at once: for one of them, each term or an alternative of it
 * must be there. Where a language takes a term for a stop word ("sea" is Spanish for "be"), the rest is only asked of
 * texts in that language. Undefined when nothing in it is a word.
 */
export async function textQuery(
  db: EntityManager,
  text: string,
  languages: readonly string[] = [],
): Promise<TextQuery | undefined> {
  const terms = await correctSpelling(db, searchTerms(text));
  if (terms.length === 0) return undefined;
  const alternatives = terms.flatMap(({ alternatives, phrase }, term) =>
    alternatives.map((words) => ({ term, phrase, words: lexicalText(words) })),
  );
  const configs = [...new Set([...readingConfigs, ...languages.map(textConfig)])];
  const [row]: { all: string | null; stems: string[] }[] = await db.query(BUILD, [
    configs,
    configs.map(configMarker),
    terms.length,
    alternatives.map((each) => each.term),
    alternatives.map((each) => each.phrase),
    alternatives.map((each) => each.words),
  ]);
  return row?.all ? { all: row.all, stems: row.stems } : undefined;
}

const BUILD = `
  WITH read AS (
    SELECT config, marker, term, words,
           CASE WHEN phrase THEN phraseto_tsquery(config::regconfig, words)
                ELSE plainto_tsquery(config::regconfig, words) END AS query
      FROM unnest($1::text[], $2::text[]) AS c (config, marker),
           unnest($4::int[], $5::boolean[], $6::text[]) AS t (term, phrase, words)
  ), term AS (
    SELECT config, marker, term, string_agg(DISTINCT '(' || query::text || ')', ' | ') AS either
      FROM read WHERE numnode(query) > 0 GROUP BY config, marker, term
  ), question AS (
    SELECT string_agg('(' || either || ')', ' & ' ORDER BY term)
           || CASE WHEN count(*) < $3 THEN ' & ''' || marker || '''' ELSE '' END AS all_of_it
      FROM term GROUP BY config, marker
  )
  SELECT (SELECT string_agg(DISTINCT '(' || all_of_it || ')', ' | ') FROM question) AS all,
         (SELECT array_agg(DISTINCT stem) FROM read, unnest(tsvector_to_array(to_tsvector(config::regconfig, words))) AS stem) AS stems`;
