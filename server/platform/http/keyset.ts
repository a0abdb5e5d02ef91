import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Problem } from '../../problems.js';

/** What every list takes. Lists have no total: counting everything is what makes lists slow. */
export const pageQuery = {
  limit: z.coerce.number('Enter a whole number').int().min(1, 'At least 1').max(100, 'At most 100').default(20),
  cursor: z.string().max(500).optional(),
};

/** Where the next page starts: the sort values of the last row shown. */
export type Position = (string | number | null)[];

/**
 * Cursors are opaque and signed, and good only for the list they came from (address and filter), so that an edited or
 * foreign one is refused instead of showing something else.
 */
export function keyset(req: Request) {
  const { secret } = req.ctx.parts;
  const scope = listAddress(req);
  const sign = (text: string) =>
    createHmac('sha256', secret).update(`${scope} ${text}`).digest('base64url').slice(0, 22);

  return {
    read(cursor: string | undefined): Position | undefined {
      if (cursor === undefined) return undefined;
      const [text = '', signature = ''] = cursor.split('.');
      const expected = sign(text);
      if (!isSame(signature, expected))
        throw new Problem('invalid-input', undefined, [
          { pointer: '#/cursor', in: 'query', detail: 'Not a cursor of this list; start again without it' },
        ]);
      return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position;
    },

    write(position: Position): string {
      const text = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${text}.${sign(text)}`;
    },
  };
}

/** Compared as bytes: the length in characters of what was sent says nothing about its bytes. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Cuts `limit + 1` rows into a page and announces the next one as `Link: <…>; rel="next"` (RFC 8288).
 * `positionOf` gives the sort values of a row.
 */
export function toPage<T>(req: Request, res: Response, rows: T[], limit: number, positionOf: (row: T) => Position) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? keyset(req).write(positionOf(last)) : null;
  const links = [`<${listAddress(req)}>; rel="first"`];
  if (next) links.unshift(`<${withCursor(req, next)}>; rel="next"`);
  res.set('Link', links.join(', '));
  return { items, next };
}

export const pageOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() });

/** A list goes on when its reader changes the language of the page; what a form left blank asks for nothing. */
function listAddress(req: Request) {
  const url = new URL(req.originalUrl, 'http://list');
  url.searchParams.delete('cursor');
  url.searchParams.delete('lang');
  for (const name of new Set(url.searchParams.keys())) url.searchParams.delete(name, '');
  url.searchParams.sort();
  return url.pathname + url.search;
}

function withCursor(req: Request, cursor: string) {
  const url = new URL(listAddress(req), 'http://list');
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}
