import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { countUnread } from '../../server/notifications/index.js';
import { stylesheetsOf } from '../assets/stylesheets.js';
import { compress } from './compress.js';
import { readerOf, ReaderContext } from './reader.js';

/**
 * Answers with a page. Pages differ by who reads them and in which language, so a cache may keep one only to ask
 * whether it still holds.
 */
export async function send(res: Response, page: VNode, status = 200): Promise<void> {
  const reader = readerOf(res.req, res, await unreadOf(res.req));
  const html = renderToString(<ReaderContext.Provider value={reader}>{page}</ReaderContext.Provider>);
  const { body, encoding } = await compress(res.req, `<!doctype html>${withStylesheets(html, reader.dir)}`);
  if (encoding) res.set('Content-Encoding', encoding);
  res
    .status(status)
    .set('Cache-Control', res.get('Cache-Control') ?? 'private, no-cache')
    .vary('Accept-Language, Accept-Encoding, Cookie')
    .type('html')
    .send(body);
}

/** A page that says that the database is away has to do without. */
const unreadOf = async ({ ctx }: Request) => (ctx?.actor.kind === 'person' ? await countUnread(ctx).catch(() => 0) : 0);

/** Which ones a page needs is known when it stands. */
const withStylesheets = (html: string, dir: 'ltr' | 'rtl') =>
  html.replace('</title>', (end) => end + stylesheetsOf(html, dir).map(link).join(''));

const link = (href: string) => `<link rel="stylesheet" href="${href}"/>`;
