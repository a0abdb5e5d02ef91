const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Wraps what was put into a sentence so that neither turns the other around (UAX 9, isolates): everything in a
 * right-to-left language, and right-to-left words in any other. The marks are left out where nothing can go wrong,
 * because old mail programs show them as boxes.
 */
export function isolate<V extends string | number>(value: V, locale: string): V | string {
  if (typeof value !== 'string') return value;
  const closed = value.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  if (locale !== 'ar' && !RIGHT_TO_LEFT_SCRIPT.test(closed)) return closed;
  return `${FIRST_STRONG_ISOLATE}${closed}${POP_ISOLATE}`;
}
