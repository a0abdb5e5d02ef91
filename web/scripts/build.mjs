// Makes one small file of the scripts beside it, and a tiny one that starts it, when one of them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.join(here, '..', '..');
const out = path.join(root, 'dist', 'assets');
const stamp = path.join(out, 'scripts.stamp');

/** What phones of 2018 understand (Chrome and Android WebView 64, Firefox 68, Safari 12). */
const BASELINE = 'es2018';

const wanted = readdirSync(here)
  .sort()
  .reduce((hash, name) => hash.update(name).update(readFileSync(path.join(here, name))), createHash('sha256'))
  .update(readFileSync(path.join(root, 'node_modules', 'esbuild', 'package.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await build();

async function build() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { script: path.join(here, 'main.ts'), start: path.join(here, 'start.ts') },
    outdir: out,
    tsconfig: path.join(here, 'tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: BASELINE,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(stamp, wanted);
}
