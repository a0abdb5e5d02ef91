import type { Problem } from '../../../server/problems.js';
import type { FormError } from '../../components/error-summary.js';
import { wordFor, type Translate } from '../../words/translator.js';

/** What went wrong, and what to do about it where there is something. */
export function sayProblem({ code }: Problem, t: Translate, provider?: string): FormError[] {
  if (code === 'provider-unavailable' && provider) return [{ text: t('provider.down', { provider }) }];
  const remedy = wordFor(t, 'remedy', code);
  return [{ text: wordFor(t, 'problem', code) }, ...(remedy === code ? [] : [{ text: remedy }])];
}
