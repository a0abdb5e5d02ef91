import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../server/platform/package-root.js';
import { compress } from '../platform/compress.js';

/** Read once, less what is only there for its authors. Its name changes with its content, so that a browser may keep it for good. */
const css = readFileSync(path.join(packageRoot(), 'web', 'assets', 'style.css'), 'utf8')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};]) ?/g, '$1');
const hash = createHash('sha256').update(css).digest('base64url').slice(0, 10);

export const stylesheetPath = `/assets/style.${hash}.css`;

export const stylesheet = Router().get(stylesheetPath, async (req, res) => {
  const { body, encoding } = await compress(req, css);
  if (encoding) res.set('Content-Encoding', encoding);
  res.set('Cache-Control', 'public, max-age=31536000, immutable').vary('Accept-Encoding').type('css').send(body);
});
