import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from '../platform/text/fold.js';

/** The languages whose words have stems; Chinese words have one form. */
const stemmers = { en: english, fr: french, pt: portuguese, es: spanish, ru: russian, ar: arabic };
export type StemmedLanguage = keyof typeof stemmers;
export const stemmedLanguages = Object.keys(stemmers) as StemmedLanguage[];

const MOST_KEPT = 200_000;
const kept = new Map<string, string>();

/** The stem of a plain word. Accents are gone by then, so that a word typed without them has the same stem. */
export function stem(word: string, language: StemmedLanguage): string {
  const key = `${language}${word}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = stemmers[language](language === 'ar' ? bare(word) : singular(word));
  kept.set(key, found);
  return found;
}

/** The stemmers know -ción and -ciones, -ção and -ções for one word, but not without their accents. */
const singular = (word: string): string => word.replace(/([cst])iones$/, '$1ion').replace(/([cs])oes$/, '$1ao');

/** Without the article and what is written together with it (and, so, by, for, like), if three letters are left. */
const bare = (word: string): string => word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{4}))(?=.{2})/u, '');

const plainKept = new Map<string, string>();

/** A word as it is compared: folded, but for those that only an accent tells from a function word. */
export function plain(word: string): string {
  const known = plainKept.get(word);
  if (known !== undefined) return known;
  if (plainKept.size >= MOST_KEPT) plainKept.clear();
  const found = fold(toldByAccent.get(word.toLowerCase()) ?? word);
  plainKept.set(word, found);
  return found;
}

const toldByAccent: ReadonlyMap<string, string> = new Map([
  ['maïs', 'maize'],
  ['thé', 'tea'],
  ['thés', 'tea'],
  ['té', 'tea'],
]);
