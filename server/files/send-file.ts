import type { Response } from 'express';
import type { File } from './file.js';

/** To be saved, never shown: a browser that opens it all the same finds that it may do nothing. */
export function sendFile(res: Response, { file, content }: { file: File; content: Buffer }) {
  res
    .attachment(file.name)
    .set('Content-Type', file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type)
    .set('Content-Security-Policy', `sandbox; default-src 'none'`)
    .set('X-Content-Type-Options', 'nosniff')
    .set('Cross-Origin-Resource-Policy', 'same-origin')
    .set('Cache-Control', 'no-store')
    .send(content);
}
