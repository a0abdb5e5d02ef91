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
  const names = [...new Set((problem.errors ?? []).map(({ pointer }) => pointer.replace(/^#\//, '')))];
  return names.map((pointer) => {
    const name = pointer.replace('/', '-');
    const field = wordFor(t, 'ask', pointer.split('/').at(-1)!);
    return { field: fieldId(act, name), text: t(typed[name]?.trim() ? 'check.wrong' : 'check.missing', { field }) };
  });
}
