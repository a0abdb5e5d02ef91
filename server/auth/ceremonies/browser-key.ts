import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { ownCookie } from '../../platform/http/own-cookie.js';
import { readCookie } from '../../platform/http/read-cookie.js';

const LASTS_MS = 15 * 60_000;

/**
 * What ties a ceremony to the browser that began it: a random cookie of its own, because whoever is not signed in has no
 * session yet. One is given when there is none.
 */
export function browserKey(req: Request, res: Response): string {
  const { name, options } = ownCookie(req.ctx.parts.baseUrl, 'ceremony');
  const key = broughtKey(req) || randomBytes(32).toString('base64url');
  res.cookie(name, key, { ...options, maxAge: LASTS_MS });
  return key;
}

/** The key the browser brings back, or an empty one, which fits nothing. */
export function broughtKey(req: Request): string {
  const key = readCookie(req, ownCookie(req.ctx.parts.baseUrl, 'ceremony').name) ?? '';
  return /^[\w-]{43}$/.test(key) ? key : '';
}
