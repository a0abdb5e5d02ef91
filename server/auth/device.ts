import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { ownCookie } from '../platform/http/own-cookie.js';
import { readCookie } from '../platform/http/read-cookie.js';

const A_YEAR_MS = 365 * 86_400_000;

/** The hash by which this browser is known, when it carries our cookie. */
export function deviceOf(req: Request): string | undefined {
  const value = readCookie(req, ownCookie(req.ctx.parts.baseUrl, 'device').name);
  return value && /^[\w-]{43}$/.test(value) ? hashOf(value) : undefined;
}

/** The same, for a browser that has just signed in: it gets its cookie now if it had none. */
export function rememberDevice(req: Request, res: Response): string {
  const known = deviceOf(req);
  if (known) return known;
  const value = randomBytes(32).toString('base64url');
  const { name, options } = ownCookie(req.ctx.parts.baseUrl, 'device');
  res.cookie(name, value, { ...options, maxAge: A_YEAR_MS });
  return hashOf(value);
}

const hashOf = (value: string) => createHash('sha256').update(value).digest('hex');
