import type { Crew, Who } from './crew.js';
import { readPage, shapeOf, type Form } from './forms.js';
import type { Answer, Sent } from './wire.js';

export const ACCEPT_PAGE: [string, string] = ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'];

export interface Site {
  pages: { who: Who; address: string }[];
  forms: { who: Who; form: Form }[];
}

/** Enough for every page of the site, and an end to it should two pages lead to ever new ones. */
const MOST_PAGES = 150;

/** Every page that links lead to from the first one, for each role: one of each shape; and every form on them. */
export async function walk(
  crew: Crew,
  everyone: readonly Who[],
  send: (what: string, sent: Sent, who: Who) => Promise<Answer>,
): Promise<Site> {
  const site: Site = { pages: [], forms: [] };
  for (const who of everyone) {
    const seen = new Set<string>();
    const forms = new Set<string>();
    const waiting = ['/', '/sign-in', '/search?q=banana&kind=need', '/account'];
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const address = waiting.shift()!;
      if (seen.has(shapeOf(address)) || address.startsWith('/api/v1') || address.startsWith('/assets')) continue;
      seen.add(shapeOf(address));
      const member = await crew.as(who);
      const answer = await send(`the page ${address}`, getPage(address, member.cookie()), who);
      member.keep(answer);
      if (answer.headers['location']?.startsWith('/')) waiting.push(answer.headers['location']);
      if (answer.status !== 200 || !answer.headers['content-type']?.startsWith('text/html')) continue;
      site.pages.push({ who, address });
      const page = readPage(answer.text, address);
      waiting.push(...page.links.filter((link) => !link.includes('lang=')));
      for (const form of page.forms) {
        const shape = `${form.method} ${shapeOf(form.action)} ${form.fields.map(([name]) => name).join(' ')}`;
        if (!forms.has(shape)) site.forms.push({ who, form });
        forms.add(shape);
      }
    }
  }
  return site;
}

export const getPage = (address: string, cookie: [string, string][]): Sent => ({
  method: 'GET',
  target: address,
  headers: [ACCEPT_PAGE, ...cookie],
});
