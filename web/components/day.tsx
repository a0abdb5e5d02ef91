import { useReader } from '../platform/reader.js';
import type { Locale } from '../../server/codes/index.js';

/** A day, from a date (`2027-03-15`) or an instant; the same day for everyone, in UTC. */
export function Day({ at }: { at: string | Date }) {
  const { locale } = useReader();
  return (
    <time datetime={(typeof at === 'string' ? at : at.toISOString()).slice(0, 10)}>
      <bdi>{dayIn(locale, at)}</bdi>
    </time>
  );
}

/** From one day to another, said once where they share the month or the year; either end may be open. */
export function Days({ from, until }: { from: string | null; until: string | null }) {
  const { locale, t } = useReader();
  if (from && until) return <bdi>{formatIn(locale).formatRange(new Date(from), new Date(until))}</bdi>;
  if (from) return <>{t('listing.from', { date: dayIn(locale, from) })}</>;
  return until ? <>{t('listing.until', { date: dayIn(locale, until) })}</> : null;
}

/** The same as plain text, for sentences. */
export const dayIn = (locale: Locale, at: string | Date) => formatIn(locale).format(new Date(at));

const formatIn = (locale: Locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
