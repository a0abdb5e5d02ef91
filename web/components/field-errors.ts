import type { Problem } from '../../server/problems.js';
import type { FormError } from './error-summary.js';
import type { Word } from '../words/en.js';
import { wordFor, type Translate } from '../words/translator.js';

/** What is wrong, once for each field, in the words this form has for it; anything else stands alone. */
export function fieldErrors(
  problem: Problem | undefined,
  says: Partial<Record<string, Word>>,
  t: Translate,
): FormError[] {
  if (!problem) return [];
  const { code, errors = [] } = problem;
  if (code !== 'invalid-input') return [{ text: wordFor(t, 'problem', code) }];
  const fields = new Set(errors.map(({ pointer }) => pointer.replace(/^#\//, '').split('/')[0]!));
  return [...fields].map((field) => ({ field, text: t(says[field] ?? 'access.check') }));
}
