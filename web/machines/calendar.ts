import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { EngagementDates } from '../../server/engagements/index.js';
import type { Locale } from '../../server/codes/index.js';
import { paths } from '../paths.js';
import { translator } from '../words/translator.js';

interface Options {
  name: string;
  locale: Locale;
  baseUrl: string;
}

const SIX_HOURS_S = 6 * 60 * 60;

/**
 * A calendar (RFC 5545) of whole days. An event keeps its UID for good and counts its SEQUENCE up with every change of
 * what it is about; what was cancelled is said to be, for a calendar that has it would else keep it.
 */
export function calendar(dates: readonly EngagementDates[], { name, locale, baseUrl }: Options): string {
  const host = new URL(baseUrl).hostname;
  const t = translator(locale);
  const cal = ical({
    name: plain(name),
    prodId: { company: 'Bandung', product: 'Calendar', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: SIX_HOURS_S,
  });
  for (const each of dates) {
    const days = { from: each.startsOn, to: each.endsOn };
    if (each.kind === 'mission') add(each, 'mission', t('calendar.mission', { title: each.title }), days);
    else {
      add(each, 'course', t('calendar.course', { title: each.title }), days);
      if (each.nominationsCloseOn && each.state !== 'completed')
        add(each, 'nominations', t('calendar.nominations', { title: each.title }), {
          from: each.nominationsCloseOn,
          to: each.nominationsCloseOn,
        });
    }
  }
  return cal.toString();

  function add(each: EngagementDates, what: string, summary: string, { from, to }: { from: string; to: string }) {
    cal.createEvent({
      id: `${each.id}-${what}@${host}`,
      sequence: each.version,
      stamp: each.updatedAt,
      created: each.createdAt,
      lastModified: each.updatedAt,
      start: day(from),
      // The end of a period of days is the day after it.
      end: new Date(day(to).getTime() + 86_400_000),
      allDay: true,
      summary: plain(summary),
      status: statusOf(each.state),
      busystatus: ICalEventBusyStatus.FREE,
      ...(each.listingId ? { url: `${baseUrl}${paths.listing(each.listingId)}` } : {}),
    });
  }
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

function statusOf(state: string): ICalEventStatus {
  if (['cancelled', 'declined'].includes(state)) return ICalEventStatus.CANCELLED;
  return state === 'proposed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** One line without the characters that RFC 5545 forbids, which the library lets through. */
// oxlint-disable-next-line no-control-regex -- removing control characters is the point
const plain = (text: string) => text.toWellFormed().replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ');
