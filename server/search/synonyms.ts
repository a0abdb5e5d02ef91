import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages7 } from '../codes/index.js';
import { packageRoot } from '../platform/package-root.js';
import { fold, wordsOf } from '../platform/text/fold.js';
import { stopWords, thesaurus, type Concept } from '../thesaurus/index.js';

/** Words that mean a concept, as Meilisearch is to know them: each with the tokens of what it means. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

export const SYNONYMS_FILE = 'search-config/synonyms.json';

/** One word that nobody types. Meilisearch would cut it at anything but letters. */
export const conceptToken = (id: string): string => `qq${id.replaceAll('-', '')}`;

let known: Synonyms | undefined;

export const readSynonyms = (): Synonyms =>
  (known ??= JSON.parse(readFileSync(path.join(packageRoot(), SYNONYMS_FILE), 'utf8')) as Synonyms);

/** Meilisearch looks up no more words at once. */
const MOST_WORDS = 3;

/**
 * The file's text, from the thesaurus: of every concept its names and acronyms, and whatever has several meanings, which
 * no single token can stand for. Not all 80,000 terms: a question is read by the thesaurus itself before it is sent, and
 * these only let the very words of a name count for more than their meaning. One way and to one token, so that it grows
 * with the terms, not with their square.
 */
export function synonymsFile(): string {
  const tokens = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const concept of thesaurus().concepts.values())
    for (const { words, isName } of termsOf(concept)) {
      tokens.set(words, (tokens.get(words) ?? new Set()).add(conceptToken(concept.id)));
      if (isName) names.add(words);
    }
  const kept = [...tokens].filter(([words, meanings]) => names.has(words) || meanings.size > 1);
  const lines = kept
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, meanings]) => `  ${JSON.stringify(words)}: ${listed([...meanings].sort())}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

const listed = (values: string[]) => JSON.stringify(values).replaceAll(',', ', ');

function termsOf({ terms }: Concept): { words: string; isName: boolean }[] {
  return languages7
    .flatMap((language) => terms[language].map((term, i) => ({ term, isName: i === 0 || isAcronym(term) })))
    .map(({ term, isName }) => ({ cut: wordsOf(fold(term)), isName }))
    .filter(({ cut }) => cut.length <= MOST_WORDS && !cut.some((word) => word.spaceless))
    .map(({ cut, isName }) => ({ words: cut.map((word) => word.text).join(' '), isName }))
    .filter(({ words }) => !stopWords.has(words));
}

const isAcronym = (term: string): boolean => /^[\p{Lu}\p{N}]*\p{Lu}{2}[\p{Lu}\p{N}]*$/u.test(term);
