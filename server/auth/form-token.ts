import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { derivedKey } from '../platform/derived-key.js';
import { ownCookie } from '../platform/http/own-cookie.js';
import { readCookie } from '../platform/http/read-cookie.js';

const LENGTH = 32;

/**
 * What a form of this page must send back as `_csrf`: bound to the session, or before there is one to a cookie of its
 * own, so that nobody can sign a browser in as someone else either. It is masked anew for each address: what a page
 * repeats of its address cannot be used to guess it from the size of the compressed page (BREACH), and a page that has
 * not changed is still the same page.
 */
export function formToken(req: Request, res: Response): string {
  const secret = macOf(req, boundTo(req) ?? newVisit(req, res));
  const mask = createHmac('sha256', keyOf(req)).update(secret).update(req.originalUrl).digest();
  return Buffer.concat([mask, xor(mask, secret)]).toString('base64url');
}

/** Whether the request shows it, in the form or in the header `X-CSRF-Token`; or what came in a form of many parts does. */
export function hasFormToken(req: Request, part?: string): boolean {
  const shown = part ?? (req.body as Record<string, unknown> | undefined)?.['_csrf'] ?? req.get('x-csrf-token');
  const bound = boundTo(req);
  if (typeof shown !== 'string' || !bound) return false;
  const bytes = Buffer.from(shown, 'base64url');
  if (bytes.length !== 2 * LENGTH) return false;
  return timingSafeEqual(xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH)), macOf(req, bound));
}

const visitCookie = (req: Request) => ownCookie(req.ctx.parts.baseUrl, 'visit');

/** The session, once it is kept; else the cookie of this visit. */
function boundTo(req: Request): string | undefined {
  if (req.session.seenAt) return `session ${req.sessionID}`;
  const visit = readCookie(req, visitCookie(req).name);
  return visit && /^[\w-]{22}$/.test(visit) ? `visit ${visit}` : undefined;
}

/** One for all the forms of a page. */
function newVisit(req: Request, res: Response): string {
  const visit: string = (res.locals['visit'] ??= randomBytes(16).toString('base64url'));
  const { name, options } = visitCookie(req);
  res.cookie(name, visit, options);
  return `visit ${visit}`;
}

const keyOf = (req: Request) => derivedKey(req.ctx.parts.secret, 'forms');
const macOf = (req: Request, bound: string) => createHmac('sha256', keyOf(req)).update(bound).digest();
const xor = (one: Buffer, other: Buffer) => Buffer.from(one.map((byte, at) => byte ^ other[at]!));
