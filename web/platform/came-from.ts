import type { Request } from 'express';
import { localPath } from './local-path.js';

/** The page of this site whose link or form was used. */
export function cameFrom(req: Request, fallback: string): string {
  const from = req.get('referer') ?? '';
  if (!URL.canParse(from)) return fallback;
  const { pathname, search } = new URL(from);
  return localPath(pathname + search, fallback);
}
