import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../server/platform/package-root.js';
import { sendAsset } from './send-asset.js';

type Direction = 'ltr' | 'rtl';
type Name = 'style' | 'home' | 'matches' | 'work';

/** Built by web/styles/build.mjs and read once. Its name changes with its content, so that a browser may keep it for good. */
function sheetOf(name: Name, direction: Direction) {
  const file = path.join(packageRoot(), 'dist', 'assets', `${name}.${direction}.css`);
  const [css, br, gzip] = ['', '.br', '.gz'].map((ending) => readFileSync(file + ending)) as [Buffer, Buffer, Buffer];
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 10);
  return { path: `/assets/${name}.${direction}.${hash}.css`, identity: css, br, gzip };
}

const bothOf = (name: Name) => ({ ltr: sheetOf(name, 'ltr'), rtl: sheetOf(name, 'rtl') });
const classesIn = (css: Buffer) => [...css.toString().matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);

/** Of every page; and those that a page needs beside it, each with the classes by which that is seen. */
const style = bothOf('style');
const everywhere = new Set(classesIn(style.ltr.identity));
const more = (['home', 'matches', 'work'] as const).map(bothOf).map((sheet) => ({
  ...sheet,
  classes: new Set(classesIn(sheet.ltr.identity).filter((name) => !everywhere.has(name))),
}));

/** The sheets of a page, by the classes in it: on a slow link few small ones show it sooner. */
export function stylesheetsOf(html: string, direction: Direction): string[] {
  const worn = new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')));
  const needed = more.filter(({ classes }) => [...worn].some((name) => classes.has(name)));
  return [style, ...needed].map((sheet) => sheet[direction].path);
}

export const stylesheets = Router();
for (const sheet of [style, ...more].flatMap(({ ltr, rtl }) => [ltr, rtl]))
  stylesheets.get(sheet.path, (req, res) => sendAsset(req, res, 'css', sheet));
