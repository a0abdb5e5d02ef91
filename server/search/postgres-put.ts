import type { EntityManager } from 'typeorm';
import { fold, wordsOf } from '../platform/text/fold.js';
import { lexicalText } from './lexical-text.js';
import type { DocumentConcepts } from './document-concepts.js';
import type { SearchDocument } from './search-document.js';
import { conceptLexeme, configMarker, readingConfigs, textConfig } from './text-config.js';
import { wordShape } from './word-shape.js';

/** Writes documents to the tables of this suffix, in one transaction of the caller's. */
export async function postgresPut(db: EntityManager, documents: SearchDocument[], suffix: '' | '_next' = '') {
  await db.query(putDocuments(suffix), [JSON.stringify(documents.map(row))]);
  const words = vocabulary(documents);
  await db.query(
    `INSERT INTO search_word${suffix} SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`,
    [words, words.map(wordShape)],
  );
}

/** `facet:code`, as they are stored and asked for. */
export const facetKey = (facet: string, value: string) => `${facet}:${value}`;

function row(document: SearchDocument) {
  const config = textConfig(document.language);
  return {
    listing_id: document.id,
    version: document.version,
    fingerprint: document.fingerprint,
    thesaurus: document.thesaurus,
    facets: Object.entries(document.facets).flatMap(([name, values]) => values.map((value) => facetKey(name, value))),
    starts_on: document.startsOn,
    ends_on: document.endsOn,
    published_ms: document.publishedAt,
    config,
    marker: configMarker(config),
    /** Questions are not read in this language, so its words must be found as they are, too. */
    as_it_is: !readingConfigs.includes(config),
    a: lexicalText(document.title),
    b: lexicalText([document.skills, document.labels, document.organisation].join(' ')),
    english: lexicalText(document.englishLabels),
    c: lexicalText(document.summary),
    d: lexicalText(document.details),
    concepts: conceptLexemes(document.concepts),
  };
}

/** As a `tsvector`, each with the weight of where it is named; what is broader has the least. */
const conceptLexemes = ({ title, skills, summary, details, broader }: DocumentConcepts): string =>
  Object.entries({ A: title, B: skills, C: summary, D: [...details, ...broader] })
    .flatMap(([weight, ids]) => ids.map((id) => `'${conceptLexeme(id)}':1${weight}`))
    .join(' ');

const weighted = (config: string) =>
  ['a', 'b', 'c', 'd'].map((part) => `setweight(to_tsvector(${config}, ${part}), '${part}')`).join(' || ');

const putDocuments = (suffix: string) => `
  INSERT INTO search_document${suffix} AS present
         (listing_id, version, fingerprint, thesaurus, facets, starts_on, ends_on, published_ms, words)
  SELECT listing_id, version, fingerprint, thesaurus, facets, starts_on, ends_on, published_ms,
         ${weighted('config::regconfig')}
         || setweight(to_tsvector('bandung_en', english), 'b')
         || CASE WHEN as_it_is THEN ${weighted(`'bandung_simple'`)} ELSE '' END
         || array_to_tsvector(ARRAY[marker])
         || concepts::tsvector
    FROM jsonb_to_recordset($1::jsonb) AS given (
           listing_id uuid, version int, fingerprint text, thesaurus text, facets text[], starts_on date, ends_on date,
           published_ms bigint, config text, marker text, as_it_is boolean, a text, b text, c text, d text, english text,
           concepts text)
   ORDER BY listing_id
  ON CONFLICT (listing_id) DO UPDATE
     SET version = excluded.version, fingerprint = excluded.fingerprint, thesaurus = excluded.thesaurus, facets = excluded.facets,
         starts_on = excluded.starts_on, ends_on = excluded.ends_on, published_ms = excluded.published_ms,
         words = excluded.words
   WHERE present.version <= excluded.version`;

/** Words long enough to be misspelt. In order, so that two writers never wait for each other in a circle. */
function vocabulary(documents: SearchDocument[]): string[] {
  const texts = documents.flatMap((d) => [
    d.title,
    d.skills,
    d.labels,
    d.englishLabels,
    d.organisation,
    d.summary,
    d.details,
  ]);
  const words = texts.flatMap((text) => wordsOf(fold(text))).filter((word) => !word.spaceless);
  return [...new Set(words.map((word) => word.text))].filter((word) => /^\D{4,30}$/u.test(word)).sort();
}
