import type { Request, Response } from 'express';

type Body = string | Buffer;

/** What it says with is of use to a page alone; on a slow link it costs as much as part of the file. */
const OF_PAGES = [
  'Content-Security-Policy',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Frame-Options',
  'X-XSS-Protection',
];

/** Answers with a file of the site whose name changes with its content, so that a browser may keep it for good. */
export function sendAsset(
  req: Request,
  res: Response,
  type: 'css' | 'text/javascript',
  bodies: { identity: Body; br: Body; gzip: Body },
) {
  const encoding = req.acceptsEncodings(['br', 'gzip']) as 'br' | 'gzip' | false;
  if (encoding) res.set('Content-Encoding', encoding);
  for (const name of OF_PAGES) res.removeHeader(name);
  res
    .set('Cache-Control', 'public, max-age=31536000, immutable')
    .vary('Accept-Encoding')
    .type(type)
    .send(bodies[encoding || 'identity']);
}
