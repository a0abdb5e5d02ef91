import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A third of the bytes on a slow link; no secret stands in a page beside what its reader typed (BREACH). */
export async function compress(req: Request, text: string): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  const body = Buffer.from(text);
  switch (req.acceptsEncodings(['br', 'gzip'])) {
    case 'br':
      return { body: await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), encoding: 'br' };
    case 'gzip':
      return { body: await gzipped(body), encoding: 'gzip' };
    default:
      return { body };
  }
}
