import { Router } from 'express';
import { calendars } from './calendar-pages.js';
import { feedPages } from './feed-pages.js';
import { sitemap } from './sitemap.js';
import { wellKnown } from './well-known.js';

/** What programs read. They keep no cookie, and are given none. */
export const forMachines = Router().use(feedPages).use(calendars).use(sitemap).use(wellKnown);
