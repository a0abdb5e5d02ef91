// Makes the stylesheet of both directions from the Sass beside it and from govuk-frontend, when one of them has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const root = path.join(here, '..', '..');
const out = path.join(root, 'dist', 'assets');
const stamp = path.join(out, 'styles.stamp');

const sources = readdirSync(here).sort();
const wanted = sources
  .reduce((hash, name) => hash.update(name).update(readFileSync(path.join(here, name))), createHash('sha256'))
  .update(readFileSync(path.join(root, 'node_modules', 'govuk-frontend', 'package.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await build();

async function build() {
  const [{ compile, Logger }, { default: rtlcss }] = await Promise.all([import('sass'), import('rtlcss')]);
  const { css } = compile(path.join(here, 'style.scss'), {
    style: 'compressed',
    charset: false,
    loadPaths: [path.join(root, 'node_modules', 'govuk-frontend', 'dist')],
    quietDeps: true,
    logger: Logger.silent,
  });
  const plain = tidy(css);
  mkdirSync(out, { recursive: true });
  write('ltr', plain);
  write('rtl', mirrored(rtlcss.process(plain)));
  writeFileSync(stamp, wanted);
}

/**
 * Leaves out what says nothing here: what custom properties fall back on, since they stand in the same sheet; that a font is
 * inherited, and smoothed; a mend for four old versions of Chromium. A quarter less for a slow processor to read.
 */
function tidy(css) {
  return css
    .replaceAll(/var\((--govuk-[\w-]+),\s*(#[0-9a-f]+|[a-z]+)\)/gi, 'var($1)')
    .replaceAll(/-(webkit-font|moz-osx-font)-smoothing:\w+;?/g, '')
    .replaceAll(/@media print\{[^{}]*\{font-family:inherit\}\}/g, '')
    .replaceAll(/@supports not \(text-wrap: ?balance\)\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    .replaceAll(/[^{}]+\{\}/g, '')
    .trim();
}

/** Arrows are cut out of a box, which rtlcss leaves as it is. */
function mirrored(css) {
  return css.replaceAll(/polygon\(([^)]*)\)/g, (_, points) => {
    const turned = points.split(',').map((point) => {
      const [x, y] = point.trim().split(/\s+/);
      return `${100 - Number.parseFloat(x)}% ${y}`;
    });
    return `polygon(${turned.join(',')})`;
  });
}

function write(direction, css) {
  const file = path.join(out, `style.${direction}.css`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  writeFileSync(file, css);
  writeFileSync(`${file}.br`, brotliCompressSync(css, { params }));
  writeFileSync(`${file}.gz`, gzipSync(css, { level: 9 }));
}
