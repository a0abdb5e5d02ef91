import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { wordFor, type Translate } from '../words/translator.js';
import { nameOf, type Side } from './weights-form.js';

/** What is wrong with the weights, in the reader's words, each tied to its field or group. */
export function weightsErrors({ code, errors = [] }: Problem, inForce: number, t: Translate): FormError[] {
  if (code === 'stale-version') return [{ text: t('weights.stale', { version: inForce }) }];
  if (code !== 'invalid-input') return [{ text: wordFor(t, 'problem', code) }];
  const pointers = [...new Set(errors.map(({ pointer }) => pointer))];
  return pointers.map((pointer) => {
    const [first = '', ...steps] = pointer.replace('#/', '').split('/');
    return first === 'weights' ? aboutWeights(steps, t) : { field: first, text: t('weights.wrongNote') };
  });
}

function aboutWeights(steps: string[], t: Translate): FormError {
  const [side, criterion, signal] = steps as [Side | 'threshold', string?, string?];
  const field = nameOf(...steps);
  if (side === 'threshold')
    return { field, text: t('weights.wrongThreshold', { field: thresholdLabel(criterion as Side, t) }) };
  if (!criterion) return { field, text: t('weights.wrongTable', { row: t(`weights.${side}`) }) };
  const row = `${t(`weights.${side}`)} – ${wordFor(t, 'criterion', criterion)}`;
  if (!signal) return { field, text: t('weights.wrongRow', { row }) };
  return {
    field,
    text: t('weights.wrongNumber', { field: `${row} – ${signalLabel(side, signal, t)}` }),
  };
}

export const thresholdLabel = (side: Side, t: Translate) => `${t(`weights.${side}`)} – ${t('weights.threshold')}`;

/** The priority of a fund is another than that of an offer; the criterion itself is no signal. */
export function wordsOfSignal(side: Side, signal: string): string {
  if (signal === 'of') return 'weights.of';
  return side === 'fund' && signal === 'priority' ? 'signal.fundPriority' : `signal.${signal}`;
}

export function signalLabel(side: Side, signal: string, t: Translate): string {
  const [prefix, code] = wordsOfSignal(side, signal).split('.') as [string, string];
  return wordFor(t, prefix, code);
}
