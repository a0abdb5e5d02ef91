import { Router, type Response } from 'express';
import {
  calendarUrl,
  endCalendarLink,
  findCalendarLink,
  makeCalendarLink,
  openCalendar,
} from '../../server/calendars/index.js';
import { ownDates, publicCourseDates } from '../../server/engagements/index.js';
import { asActor } from '../../server/platform/as-actor.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { localeOf } from '../platform/locale.js';
import { send } from '../platform/page.js';
import { translator } from '../words/translator.js';
import { calendar } from './calendar.js';
import { CalendarPage } from './calendar-page.js';

/** What calendar programs subscribe to. */
export const calendars = Router()
  .get(paths.courseCalendar(), async (req, res) => {
    const locale = localeOf(req);
    const { baseUrl } = req.ctx.parts;
    const dates = await publicCourseDates(req.ctx);
    res.set('Cache-Control', 'public, max-age=300').vary('Accept-Language, Cookie');
    sendCalendar(res, calendar(dates, { name: translator(locale)('calendar.courses'), locale, baseUrl }));
  })

  .get('/calendars/:token.ics', async (req, res) => {
    res.set({ 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'private, no-cache' });
    const { reader, locale } = await openCalendar(req.ctx, String(req.params['token']));
    const { baseUrl } = req.ctx.parts;
    const dates = await asActor(req.ctx, reader, ownDates);
    sendCalendar(res, calendar(dates, { name: translator(locale)('calendar.mine'), locale, baseUrl }));
  });

const sendCalendar = (res: Response, text: string) => res.type('text/calendar').send(text);

/** Where a person makes and ends the address of their own calendar. */
export const calendarPages = Router()
  .use(paths.calendar(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.calendar(), async (req, res) => {
    const link = await findCalendarLink(req.ctx);
    res.set('Cache-Control', 'no-store');
    await send(
      res,
      <CalendarPage url={link && calendarUrl(req.ctx.parts, link)} courses={coursesUrl(req.ctx.parts)} />,
    );
  })

  .post(paths.calendar(), async (req, res) => {
    await makeCalendarLink(req.ctx, {});
    res.redirect(303, paths.calendar());
  })

  .post(paths.calendarEnd(), async (req, res) => {
    await endCalendarLink(req.ctx, {});
    res.redirect(303, paths.calendar());
  });

const coursesUrl = ({ baseUrl }: { baseUrl: string }) => `${baseUrl}${paths.courseCalendar()}`;
