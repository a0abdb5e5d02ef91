// Makes the stylesheets of both directions from the Sass beside it and from govuk-frontend, when one of them, or a page they
// are for, has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const root = path.join(here, '..', '..');
const out = path.join(root, 'dist', 'assets');
const stamp = path.join(out, 'styles.stamp');

const styles = readdirSync(here).map((name) => path.join(here, name));
const pages = readdirSync(path.join(root, 'web'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.tsx?$/.test(name))
  .map(({ parentPath, name }) => path.join(parentPath, name));
const wanted = [...styles, ...pages, path.join(root, 'node_modules', 'govuk-frontend', 'package.json')]
  .sort()
  .reduce((hash, file) => hash.update(file.slice(root.length)).update(readFileSync(file)), createHash('sha256'))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) await build();

async function build() {
  const [{ compile, Logger }, { default: rtlcss }, { PurgeCSS }, { default: postcss }] = await Promise.all([
    import('sass'),
    import('rtlcss'),
    import('purgecss'),
    import('postcss'),
  ]);
  const sheets = ['style', 'home', 'matches', 'work'];
  const [style, ...others] = await worn(sheets.map(compiled));
  mkdirSync(out, { recursive: true });
  for (const [at, css] of [style, ...others.map((each) => without(style, each))].entries()) {
    write(`${sheets[at]}.ltr`, css);
    write(`${sheets[at]}.rtl`, mirrored(rtlcss.process(css)));
  }
  writeFileSync(stamp, wanted);

  function compiled(name) {
    const { css } = compile(path.join(here, `${name}.scss`), {
      style: 'compressed',
      charset: false,
      loadPaths: [path.join(root, 'node_modules', 'govuk-frontend', 'dist')],
      quietDeps: true,
      logger: Logger.silent,
    });
    return tidy(css);
  }

  /**
   * What no page or script names is left out. A name may be made from parts: `tag--${look}` may be anything that begins like
   * it, `${block}__item` what its file calls a block, and what comes after.
   */
  async function worn(sheets) {
    const names = new Set();
    for (const file of pages) {
      const text = readFileSync(file, 'utf8');
      for (const [, begin] of text.matchAll(/([a-z][\w-]*[-_])\$\{/g)) names.add(`^${begin}`);
      for (const [, end] of text.matchAll(/\}(__\w+)/g))
        for (const [, block] of text.matchAll(/'(govuk-[a-z-]+)'/g)) names.add(`^${block}${end}$`);
    }
    const purged = await new PurgeCSS().purge({
      content: pages,
      css: sheets.map((raw) => ({ raw })),
      safelist: [...names].map((name) => new RegExp(name)),
      defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    });
    return purged.map(({ css }) => css);
  }

  /** What one sheet brings along as well as the other: rules of the same selector and content. */
  function without(sheet, css) {
    const told = (rule) => `${rule.parent.type === 'atrule' ? rule.parent.params : ''}${rule}`;
    const known = new Set();
    postcss.parse(sheet).walkRules((rule) => known.add(told(rule)));
    const rest = postcss.parse(css);
    // A walk ends at the first `false` that comes back.
    rest.walkRules((rule) => {
      if (known.has(told(rule))) rule.remove();
    });
    rest.walkAtRules((rule) => {
      if (rule.nodes?.length === 0) rule.remove();
    });
    return rest.toString();
  }
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

function write(name, css) {
  const file = path.join(out, `${name}.css`);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  writeFileSync(file, css);
  writeFileSync(`${file}.br`, brotliCompressSync(css, { params }));
  writeFileSync(`${file}.gz`, gzipSync(css, { level: 9 }));
}
