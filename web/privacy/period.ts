import type { Item } from '../../server/privacy/index.js';
import type { Translate } from '../words/translator.js';

const YEAR = 365;

/** How long a kind of data is kept, in words. */
export function keptFor(t: Translate, { from, days }: Item['kept']): string {
  if (days === undefined) return t(`personal.kept.${from as 'account' | 'always'}`);
  const period = days % YEAR === 0 ? t('personal.years', { count: days / YEAR }) : t('personal.days', { count: days });
  return t(`personal.kept.${from as 'made' | 'sent' | 'ended' | 'ready'}`, { period });
}

/** What becomes of it on erasure, and why it stays where it does. */
export function onErasure(t: Translate, { erasure }: Item): string {
  if (typeof erasure === 'string') return t(`personal.erasure.${erasure}`);
  return `${t('personal.erasure.kept')}. ${t(`personal.keepReason.${erasure.kept}`)}`;
}
