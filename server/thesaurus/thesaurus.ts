import { fold, wordsOf } from '../platform/text/fold.js';
import type { Concept } from './concept.js';
import { COMMA, readText, type Reading } from './read-text.js';
import { relatedBothWays } from './related-both-ways.js';
import { plain, stem, stemmedLanguages, type StemmedLanguage } from './stem.js';
import { isAcronym, tellingWords } from './telling-words.js';
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

export function openThesaurus(given: readonly Concept[]): Thesaurus {
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
  for (const concept of all) {
    for (const language of stemmedLanguages)
      for (const term of concept.terms[language]) plantTerm(terms, term, language, concept);
    for (const term of concept.terms.zh) plantChinese(terms, term, concept);
  }
  return {
    concepts: new Map(all.map((concept) => [concept.id, concept])),
    read: (text, languages = []) => readText(terms, text, languages),
  };
}

function plantTerm({ stems, spelled, acronyms }: Terms, term: string, language: StemmedLanguage, concept: Concept) {
  const normal = term.normalize('NFC');
  const telling = tellingWords(normal);
  const words = (telling.length > 0 ? telling : wordsOf(normal)).map(({ text }) => text);
  if (words.length > 0 && words.every(isAcronym)) {
    plant(acronyms, words, concept);
    return;
  }
  const kept = words.map(plain);
  plant(
    stems[language],
    kept.map((word) => stem(word, language)),
    concept,
  );
  if (kept.length === 1) note(spelled[language], kept[0]!, concept);
}

function note(spelled: Map<string, Concept[]>, word: string, concept: Concept) {
  const known = spelled.get(word);
  if (!known) spelled.set(word, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

function plantChinese({ acronyms, characters }: Terms, term: string, concept: Concept) {
  const words = wordsOf(term.normalize('NFC'));
  if (words.every(({ text }) => isAcronym(text)))
    plant(
      acronyms,
      words.map(({ text }) => text),
      concept,
    );
  else
    plant(
      characters,
      [...fold(term)].filter((character) => /[\p{L}\p{N}]/u.test(character)),
      concept,
    );
}
