import type { Concept } from './concept.js';
import { COMMA, readText, type Reading } from './read-text.js';
import { relatedBothWays } from './related-both-ways.js';
import { stemmedLanguages, type StemmedLanguage } from './stem.js';
import { termPaths, type TermPath } from './term-paths.js';
import { plant, termTree, type TermTree } from './term-tree.js';

/** The concepts, and every way to say them, ready to be found in a text. */
export interface Thesaurus {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** What a text is about. `languages` are those it is likely to be in: their reading wins over that of others. */
  read(text: string, languages?: readonly string[]): Reading;
}

export interface Terms {
  readonly stems: Readonly<Record<StemmedLanguage, TermTree>>;
  /** Terms of one word, unstemmed: the very word comes first, and in a language nobody expects only that counts. */
  readonly spelled: Readonly<Record<StemmedLanguage, Map<string, Concept[]>>>;
  /** Written in capitals, and only found so: WASH is not to wash. */
  readonly acronyms: TermTree;
  /** Concepts with a comma in a term (food, energy and water): others are not named across one. */
  readonly enumerations: ReadonlySet<Concept>;
  /** Character by character: Chinese puts no spaces. */
  readonly characters: TermTree;
}

/** The terms of each concept as paths, in the order of the concepts: made anew, or kept from before. */
type PathsOf = (concepts: readonly Concept[]) => readonly (readonly TermPath[])[];

export function openThesaurus(
  given: readonly Concept[],
  pathsOf: PathsOf = (concepts) => concepts.map(termPaths),
): Thesaurus {
  const all = relatedBothWays(given);
  const terms: Terms = {
    spelled: Object.fromEntries(
      stemmedLanguages.map((language) => [language, new Map()]),
    ) as unknown as Terms['spelled'],
    stems: Object.fromEntries(stemmedLanguages.map((language) => [language, termTree()])) as Terms['stems'],
    acronyms: termTree(),
    enumerations: new Set(
      all.filter((concept) =>
        Object.values(concept.terms)
          .flat()
          .some((term) => COMMA.test(term)),
      ),
    ),
    characters: termTree(),
  };
  const paths = pathsOf(all);
  all.forEach((concept, index) => {
    for (const path of paths[index]!) plantPath(terms, path, concept);
  });
  return {
    concepts: new Map(all.map((concept) => [concept.id, concept])),
    read: (text, languages = []) => readText(terms, text, languages),
  };
}

function plantPath({ stems, spelled, acronyms, characters }: Terms, path: TermPath, concept: Concept) {
  const { tree, words } = path;
  if (tree === 'acronyms') plant(acronyms, words, concept);
  else if (tree === 'zh') plant(characters, words, concept);
  else {
    plant(stems[tree], words, concept);
    if (path.spelled !== undefined) note(spelled[tree], path.spelled, concept);
  }
}

function note(spelled: Map<string, Concept[]>, word: string, concept: Concept) {
  const known = spelled.get(word);
  if (!known) spelled.set(word, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}
