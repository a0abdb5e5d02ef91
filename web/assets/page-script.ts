import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Router } from 'express';
import { languages7, type Locale } from '../../server/codes/index.js';
import { packageRoot } from '../../server/platform/package-root.js';
import { scriptWords } from '../words/script-words.js';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Built by web/scripts/build.mjs. */
const built = (name: string) => readFileSync(path.join(packageRoot(), 'dist', 'assets', name), 'utf8').trim();
const code = built('script.js');

/** Its name changes with its content, so that a browser may keep it for good. */
function file(name: string, text: string) {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  let made: Promise<{ identity: string; br: Buffer; gzip: Buffer }> | undefined;
  /** As small as can be, once. */
  const bodies = async () => ({
    identity: text,
    br: await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    gzip: await gzipped(text, { level: 9 }),
  });
  return { path: `/assets/${name}.${hash}.js`, bodies: () => (made ??= bodies()) };
}

/** The script with its words in one language. */
const scriptIn = (locale: Locale) =>
  file(`script.${locale}`, `(function(WORDS){${code}})(${JSON.stringify(scriptWords[locale])});`);

/** Loads the other one when the page stands: on a slow link the stylesheet comes first. */
const start = file('start', built('start.js'));
export const startPath = start.path;

const scripts = Object.fromEntries(languages7.map((locale) => [locale, scriptIn(locale)])) as Record<
  Locale,
  ReturnType<typeof file>
>;

export const scriptPath = (locale: Locale) => scripts[locale].path;

export const pageScript = Router();
for (const script of [start, ...Object.values(scripts)])
  pageScript.get(script.path, async (req, res) => {
    const encoding = req.acceptsEncodings(['br', 'gzip']) as 'br' | 'gzip' | false;
    const bodies = await script.bodies();
    if (encoding) res.set('Content-Encoding', encoding);
    res
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .vary('Accept-Encoding')
      .type('text/javascript')
      .send(bodies[encoding || 'identity']);
  });
