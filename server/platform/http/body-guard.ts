import type { Request, RequestHandler } from 'express';
import { Problem } from '../../problems.js';
import { isFileUpload } from './route.js';

/** Other charsets hide text from every check that follows. */
export const onlyUtf8: RequestHandler = (req, _res, next) => {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(req.get('content-type') ?? '')?.[1];
  if (charset && charset.toLowerCase() !== 'utf-8') throw new Problem('unsupported-media-type', 'Send UTF-8');
  next();
};

const MAX_DEPTH = 20;

/** Refuses what no field could want: NUL, broken Unicode, keys that reach for prototypes, nesting without end. */
export const bodyGuard: RequestHandler = (req, _res, next) => {
  if (
    !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(req.method) &&
    req.body === undefined &&
    Number(req.get('content-length') ?? 0) > 0 &&
    !isFileUpload(req) &&
    !isFileForm(req)
  )
    throw new Problem('unsupported-media-type', 'Send JSON with Content-Type: application/json');
  inspect(req.body, '#', 0);
  next();
};

/** The form of a page; those that take no file find nothing in it, not even the token of the form. */
const isFileForm = (req: Request) => req.is('multipart/form-data') && !req.path.startsWith('/api/');

function inspect(value: unknown, pointer: string, depth: number): void {
  if (depth > MAX_DEPTH) throw wrong(pointer, 'Nested too deeply');
  if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed()))
    throw wrong(pointer, 'Contains NUL or broken Unicode');
  if (Array.isArray(value)) value.forEach((item, index) => inspect(item, `${pointer}/${index}`, depth + 1));
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__' || key.includes('\u0000')) throw wrong(pointer, 'Contains a key that is not allowed');
      inspect(item, `${pointer}/${key}`, depth + 1);
    }
}

const wrong = (pointer: string, detail: string) => new Problem('invalid-input', detail, [{ pointer, detail }]);
