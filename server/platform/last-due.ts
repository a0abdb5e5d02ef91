const DAY = 86_400_000;
const HOUR = 3_600_000;
/** UTC: early in the Americas, morning in Africa, noon in Asia. */
const AT_HOUR = 5;
/** 1970-01-01 was a Thursday; weeks are counted from a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** The last moment at which what comes daily (at five) or weekly (Mondays at five) was due. */
export function lastDue(cadence: 'daily' | 'weekly', now: Date): Date {
  const [origin, period] = cadence === 'daily' ? [AT_HOUR * HOUR, DAY] : [FIRST_MONDAY + AT_HOUR * HOUR, 7 * DAY];
  return new Date(now.getTime() - ((now.getTime() - origin) % period));
}
