import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages7, type Locale } from '../codes/index.js';
import { wordsOf } from '../platform/text/fold.js';
import type { Concept } from './concept.js';
import { readConcepts } from './load-thesaurus.js';
import type { Fault } from './parse-concepts.js';
import { encodingFaults, thesaurusFiles } from './require-thesaurus.js';
import { plain } from './stem.js';
import { functionWords } from './stop-words.js';
import { isAcronym } from './telling-words.js';

export interface CheckedFiles {
  /** Of the files that were asked for. */
  concepts: Concept[];
  /** Anything here, and nothing starts. */
  faults: Fault[];
  /** Allowed, and perhaps not meant. */
  notes: Fault[];
}

/** Checks these files among all others of the thesaurus: one of the same name stands in place of ours. */
export function checkFiles(given: readonly string[] = thesaurusFiles()): CheckedFiles {
  const names = new Set(given.map((file) => path.basename(file)));
  const others = thesaurusFiles().filter((file) => !names.has(path.basename(file)));
  const { concepts, faults } = readConcepts([...others, ...given]);
  const asked = concepts.filter(({ at }) => names.has(at.slice(0, at.lastIndexOf(':'))));
  return {
    concepts: asked,
    faults: [...given.flatMap((file) => encodingFaults(readFileSync(file), path.basename(file))), ...faults],
    notes: [...shrunken(asked), ...shared(concepts, new Set(asked))],
  };
}

/** "IT training" is found wherever "training" is: function words between are skipped, and only one word is left. */
const shrunken = (concepts: readonly Concept[]): Fault[] =>
  termsOf(concepts).flatMap(({ concept, language, term }) => {
    const words = wordsOf(term).map(({ text }) => text);
    const telling = words.filter((word) => !functionWords.has(plain(word)));
    if (language === 'zh' || telling.length !== 1 || words.length === 1 || words.every(isAcronym)) return [];
    return { at: concept.at, fault: `"${term}" (${language}) of ${concept.id} is found in every "${telling[0]}"` };
  });

/** Whoever writes it means one of them, and is understood to mean all. */
function shared(concepts: readonly Concept[], asked: ReadonlySet<Concept>): Fault[] {
  const meanings = new Map<string, { concept: Concept; language: Locale; term: string }[]>();
  for (const each of termsOf(concepts)) {
    const key = `${each.language} ${wordsOf(each.term)
      .map(({ text }) => (isAcronym(text) ? text : plain(text)))
      .join(' ')}`;
    meanings.set(key, [...(meanings.get(key) ?? []), each]);
  }
  return [...meanings.values()].flatMap((all) => {
    const first = all.find(({ concept }) => asked.has(concept));
    const ids = [...new Set(all.map(({ concept }) => concept.id))];
    if (!first || ids.length === 1) return [];
    return { at: first.concept.at, fault: `"${first.term}" (${first.language}) means ${ids.join(' and ')}` };
  });
}

const termsOf = (concepts: readonly Concept[]) =>
  concepts.flatMap((concept) =>
    languages7.flatMap((language) => concept.terms[language].map((term) => ({ concept, language, term }))),
  );
