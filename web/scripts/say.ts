import { filled, type Values } from './filled';
import type { ScriptWord } from '../words/scripts/en';

/** Comes with the file, in the language of the page. */
declare const WORDS: Record<ScriptWord, string>;

const { lang } = document.documentElement;

export const say = (word: ScriptWord, values: Values = {}) => filled(WORDS[word], values, lang);

/** By the clock of the device; with the day where it is another one. */
export function timeOf(at: number): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const day = today ? {} : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(lang, { ...day, hour: '2-digit', minute: '2-digit' }).format(date);
}
