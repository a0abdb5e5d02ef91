import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { wordFor, type Translate } from '../words/translator.js';
import type { Typed } from './act-fields.js';

/** An act that was refused: which, why, and what had been typed. */
export interface Refused {
  act: string;
  problem: Problem;
  typed: Typed;
}

/** Ids of fields: the forms of one page may ask for the same. */
export const fieldId = (act: string, name: string) => `${act}-${name}`;

/** What is wrong, in the reader's language, each with its field; a refusal that is about no field stands alone. */
export function actErrors(refused: Refused | undefined, t: Translate): FormError[] {
  if (!refused) return [];
  const { act, problem, typed } = refused;
  if (problem.code !== 'invalid-input') return [{ text: wordFor(t, 'problem', problem.code) }];
  const found = (problem.errors ?? []).map(({ pointer, detail }): [string, string] => [
    pointer.replace(/^#\//, ''),
    detail,
  ]);
  return [...new Map(found)].map(([pointer, detail]) => {
    const name = pointer.replace('/', '-');
    const own = pointer.split('/').at(-1)!;
    const missing = name !== 'file' && !typed[name]?.trim();
    return { field: fieldId(act, name), text: missing ? t('wrong.needed', ask(own)) : said(own, detail) };
  });

  function ask(name: string) {
    return { field: wordFor(t, 'ask', name) };
  }

  /** The checks speak English to programs; what they found is told apart here and said in the reader's language. */
  function said(name: string, detail: string): string {
    const most = /^At most (\d+) characters/.exec(detail)?.[1];
    if (most) return t('posting.wrong.long', { ...ask(name), count: Number(most) });
    const least = /^At least (\d+)/.exec(detail)?.[1];
    if (least) return t('check.short', { ...ask(name), count: Number(least) });
    const known = details.find(([shape]) => shape.test(detail)) ?? names.find(([shape]) => shape.test(name));
    return known ? t(known[1], ask(name)) : t('check.wrong', ask(name));
  }
}

const details = [
  [/^Has passed/, 'wrong.past'],
  [/^Ends on/, 'posting.wrong.end'],
  [/^Nominations close/, 'wrong.close'],
  [/^This course is not open/, 'wrong.notEligible'],
] as const;

const names = [
  [/On$/, 'wrong.date'],
  [/email$/i, 'wrong.email'],
  [/^(seats|rank)$/, 'wrong.number'],
  [/^amount$/, 'wrong.amount'],
  [/^currency$/, 'wrong.currency'],
  [/^contractHash$/, 'wrong.contract'],
  [/^file$/, 'wrong.file'],
] as const;
