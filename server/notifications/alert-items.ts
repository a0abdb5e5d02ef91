import { findActor } from '../auth/index.js';
import type { Locale } from '../codes/index.js';
import { translate } from '../i18n/index.js';
import { asActor } from '../platform/as-actor.js';
import type { Context } from '../platform/context.js';
import { findsOf, SavedSearchAlert, sayWhy, sayWidening } from '../saved-searches/index.js';
import type { MailContent } from './mail-html.js';
import type { Notice } from './notice.js';

/** A mail shows so many finds of one alert; the rest is on the page of the search. */
const MOST_FINDS = 20;

/**
 * What a mail says under the notice of a saved search: each listing with the reason, or how to look more widely. Read
 * when the mail is written, with the person's eyes: what has been closed or taken down since is not mailed.
 */
export async function alertItems(
  ctx: Context,
  personId: string,
  notice: Notice,
  locale: Locale,
): Promise<MailContent['items']> {
  const { alertId } = notice.payload;
  if (notice.subjectKind !== 'savedSearch' || !alertId) return [];
  const alert = await ctx.db.findOneBy(SavedSearchAlert, { id: alertId });
  if (!alert) return [];
  const { baseUrl } = ctx.parts;
  if (alert.kind === 'quiet') return widerItems(alert, baseUrl, locale);

  const reader = await findActor(ctx.db, personId, ctx.now());
  if (!reader) return [];
  const finds = await asActor(ctx, reader, (as) => findsOf(as, [alertId]));
  return (finds.get(alertId) ?? []).slice(0, MOST_FINDS).map(({ view: { listing }, why }) => ({
    title: listing.title,
    text: sayWhy(why, locale),
    url: `${baseUrl}/listings/${listing.id}`,
  }));
}

function widerItems({ widenings, savedSearchId }: SavedSearchAlert, baseUrl: string, locale: Locale) {
  const t = translate(locale);
  if (widenings.length === 0)
    return [
      {
        title: t('search.widen'),
        text: t('search.widen.none'),
        url: `${baseUrl}/saved-searches/${savedSearchId}`,
      },
    ];
  return widenings.map((widening) => ({
    title: t('search.widen'),
    text: sayWidening(widening, locale),
    url: `${baseUrl}/search?${widening.query}`,
  }));
}
