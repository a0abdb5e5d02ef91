import { isSdgTarget, isSector, languages7, type Locale } from '../codes/index.js';
import type { Concept } from './concept.js';

/** What is wrong in a thesaurus file, where, and how to mend it. */
export interface Fault {
  /** "file.txt:12" */
  at: string;
  fault: string;
}

type Draft = { -readonly [K in keyof Concept]: Concept[K] } & { terms: Record<Locale, readonly string[]> };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LINE = /^\s+(\S+?)\s*:\s*(.*)$/;

/**
 * Reads one file: a concept is its id at the start of a line and, indented below it, `key: value; value` lines. What is
 * said between files (an unknown broader concept, an id used twice) is for `checkConcepts`.
 */
export function parseConcepts(text: string, file: string): { concepts: Concept[]; faults: Fault[] } {
  const concepts: Draft[] = [];
  const faults: Fault[] = [];
  let current: { concept: Draft; keys: Set<string> } | undefined;

  text.split(/\r?\n/).forEach((line, index) => {
    const at = `${file}:${index + 1}`;
    const wrong = (fault: string) => faults.push({ at, fault });
    if (!line.trim() || line.startsWith('#')) return;
    if (!/^\s/.test(line)) return begin(line.trim(), at, wrong);
    const [, key, value] = LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) return wrong(`"${line.trim()}" is not "key: values"`);
    if (!current) return wrong(`"${key}" stands before any concept`);
    if (current.keys.has(key)) return wrong(`"${key}" is given twice for ${current.concept.id}`);
    current.keys.add(key);
    set(current.concept, key, value, wrong);
  });
  for (const { id, terms, at } of concepts)
    for (const language of languages7)
      if (terms[language].length === 0) faults.push({ at, fault: `${id} has no term in "${language}"` });
  return { concepts, faults };

  function begin(id: string, at: string, wrong: (fault: string) => void) {
    if (!ID.test(id)) wrong(`"${id}" is no id: lower-case words joined by hyphens`);
    const concept: Draft = { id, broader: [], related: [], sectors: [], sdgs: [], weight: 1, terms: noTerms(), at };
    concepts.push(concept);
    current = { concept, keys: new Set() };
  }
}

const noTerms = () =>
  Object.fromEntries(languages7.map((language) => [language, []])) as unknown as Record<Locale, readonly string[]>;

function set(concept: Draft, key: string, value: string, wrong: (fault: string) => void) {
  if (isLanguage(key)) {
    concept.terms[key] = split(value, ';');
    if (concept.terms[key].length === 0) wrong(`"${key}" has no term`);
    return;
  }
  if (key === 'weight') {
    concept.weight = Number(value);
    if (!(concept.weight > 0 && concept.weight <= 1)) wrong(`"${value}" is no weight: a number above 0, 1 at most`);
    return;
  }
  const values = split(value, ',');
  if (key === 'broader' || key === 'related') concept[key] = values;
  else if (key === 'sectors')
    concept.sectors = values.map(Number).filter((code, i) => known(isSector(code), values[i]!));
  else if (key === 'sdgs') concept.sdgs = values.filter((code) => known(isSdgTarget(code), code));
  else wrong(`"${key}" is no key; there are broader, related, sectors, sdgs, weight and ${languages7.join(', ')}`);

  function known(is: boolean, code: string): boolean {
    if (!is) wrong(`"${code}" is not a code of ${key === 'sdgs' ? 'an SDG target' : 'a DAC purpose or category'}`);
    return is;
  }
}

const isLanguage = (key: string): key is Locale => (languages7 as readonly string[]).includes(key);

const split = (value: string, separator: string): string[] =>
  value
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
