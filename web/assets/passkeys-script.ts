import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../server/platform/package-root.js';
import { compress } from '../platform/compress.js';

/** Served as it is written, less its comments; its name changes with its content. */
const script = readFileSync(path.join(packageRoot(), 'web', 'assets', 'passkeys.js'), 'utf8')
  .replace(/^\s*(\/\/.*|\/\*\*.*\*\/)\n/gm, '')
  .replace(/^\s*\n/gm, '');
const hash = createHash('sha256').update(script).digest('base64url').slice(0, 10);

export const passkeysScriptPath = `/assets/passkeys.${hash}.js`;

export const passkeysScript = Router().get(passkeysScriptPath, async (req, res) => {
  const { body, encoding } = await compress(req, script);
  if (encoding) res.set('Content-Encoding', encoding);
  res
    .set('Cache-Control', 'public, max-age=31536000, immutable')
    .vary('Accept-Encoding')
    .type('text/javascript')
    .send(body);
});
