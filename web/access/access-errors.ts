import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { wordFor, type Translate } from '../words/translator.js';

/** What is wrong, at the field it is wrong with; a refusal that is about no field stands alone. */
export function accessErrors(problem: Problem | undefined, t: Translate): FormError[] {
  if (!problem) return [];
  const { code, errors = [] } = problem;
  if (code !== 'invalid-input') return [{ text: wordFor(t, 'problem', code) }];
  return errors.map(({ pointer }) => ({ field: pointer.replace(/^#\//, ''), text: t('access.check') }));
}
