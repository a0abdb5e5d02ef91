import { z } from 'zod';
import type { Actor } from '../actor.js';
import { findActor } from '../auth/index.js';
import { localeOf } from '../i18n/index.js';
import type { Locale } from '../codes/index.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import type { Context, Parts } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { isLinkToken, linkedId, linkToken } from '../platform/secret-link.js';
import { Problem } from '../problems.js';
import { CalendarLink } from './calendar-link.js';

/** The person's link, if they have one. */
export async function findCalendarLink({ db, actor }: Context): Promise<CalendarLink | undefined> {
  authorize(actor, 'calendarLink', 'view', { self: actor.id });
  const link = await db.findOneBy(CalendarLink, { personId: actor.id! });
  return link && !link.endedAt ? link : undefined;
}

/** Makes a link, or a new one; the one before opens nothing any more. */
export const makeCalendarLink = command('make-calendar-link', {
  input: z.strictObject({}),

  async run({ db, actor, now, audit }) {
    authorize(actor, 'calendarLink', 'make', { self: actor.id });
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    if (actor.withheld)
      throw new Problem('second-factor-required', 'A link made without a second factor would have none of your rights');
    await db.query(
      `INSERT INTO calendar_link AS present (person_id, version, second_factor, made_at) VALUES ($1, 1, $2, $3)
           ON CONFLICT (person_id) DO UPDATE
          SET version = present.version + 1, second_factor = $2, made_at = $3, ended_at = NULL`,
      [actor.id, actor.secondFactor ?? false, now()],
    );
    audit(`person/${actor.id}`);
    return db.findOneByOrFail(CalendarLink, { personId: actor.id });
  },
});

/** Ends it at once. Asking twice is no mistake. */
export const endCalendarLink = command('end-calendar-link', {
  input: z.strictObject({}),

  async run({ db, actor, now, audit }) {
    authorize(actor, 'calendarLink', 'end', { self: actor.id });
    await db.query(`UPDATE calendar_link SET ended_at = coalesce(ended_at, $2) WHERE person_id = $1`, [
      actor.id,
      now(),
    ]);
    audit(`person/${actor.id}`);
  },
});

export const calendarUrl = (parts: Pick<Parts, 'baseUrl' | 'secret'>, link: CalendarLink) =>
  `${parts.baseUrl}/calendars/${tokenOf(parts.secret, link)}.ics`;

const tokenOf = (secret: string, { personId, version }: CalendarLink) =>
  linkToken(secret, 'calendar', { id: personId, version });

/** Whose calendar this opens, with the rights its maker had. Whatever does not open one is not there. */
export const openCalendar = (ctx: Context, token: string): Promise<{ reader: Actor; locale: Locale }> =>
  asSystem(ctx, async ({ db, parts, now }) => {
    const personId = linkedId(token);
    const link = personId ? await db.findOneBy(CalendarLink, { personId }) : null;
    if (!link || link.endedAt || !isLinkToken(token, tokenOf(parts.secret, link))) throw new Problem('not-found');
    const { secondFactor } = link;
    const reader = await findActor(db, link.personId, now(), { granted: ['read'], secondFactor });
    if (!reader) throw new Problem('not-found');
    const [{ locale }] = await db.query(`SELECT locale FROM person WHERE id = $1`, [link.personId]);
    return { reader, locale: localeOf(locale) };
  });
