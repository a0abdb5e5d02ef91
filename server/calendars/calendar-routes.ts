import { Router } from 'express';
import { z } from 'zod';
import { instant, route } from '../platform/http/route.js';
import { calendarUrl, endCalendarLink, findCalendarLink, makeCalendarLink } from './calendar-links.js';

export const calendarRoutes = Router();
const tag = 'Calendars';
const access = 'signed-in';

const linkSchema = z
  .object({
    url: z
      .string()
      .nullable()
      .describe('iCalendar (RFC 5545) of your missions and courses. Whoever has the address reads it'),
    madeAt: instant.nullable(),
  })
  .meta({ id: 'CalendarLink' });

route(
  calendarRoutes,
  {
    method: 'get',
    path: '/me/calendar',
    tag,
    summary: 'The secret address of your calendar, if you have made one',
    access,
    response: linkSchema,
    secretAnswer: true,
  },
  async ({ ctx }) => {
    const link = await findCalendarLink(ctx);
    return { url: link ? calendarUrl(ctx.parts, link) : null, madeAt: link?.madeAt ?? null };
  },
);

route(
  calendarRoutes,
  {
    method: 'post',
    path: '/me/calendar',
    tag,
    summary: 'Make a secret address for your calendar, or a new one; needs step-up',
    description: 'The address before opens nothing any more. The calendar has the rights you had in this session.',
    access,
    response: linkSchema,
    secretAnswer: true,
    status: 201,
  },
  async ({ ctx }) => {
    const link = await makeCalendarLink(ctx, {});
    return { url: calendarUrl(ctx.parts, link), madeAt: link.madeAt };
  },
);

route(
  calendarRoutes,
  { method: 'delete', path: '/me/calendar', tag, summary: 'End the address of your calendar', access },
  ({ ctx }) => endCalendarLink(ctx, {}),
);
