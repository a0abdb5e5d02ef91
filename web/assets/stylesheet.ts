import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../server/platform/package-root.js';
import { sendAsset } from './send-asset.js';

type Direction = 'ltr' | 'rtl';

/** Built by web/styles/build.mjs and read once. Its name changes with its content, so that a browser may keep it for good. */
function sheetOf(direction: Direction) {
  const file = path.join(packageRoot(), 'dist', 'assets', `style.${direction}.css`);
  const [css, br, gzip] = ['', '.br', '.gz'].map((ending) => readFileSync(file + ending)) as [Buffer, Buffer, Buffer];
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 10);
  return { path: `/assets/style.${direction}.${hash}.css`, identity: css, br, gzip };
}

const sheets = { ltr: sheetOf('ltr'), rtl: sheetOf('rtl') };

export const stylesheetPath = (direction: Direction) => sheets[direction].path;

export const stylesheet = Router();
for (const sheet of Object.values(sheets)) stylesheet.get(sheet.path, (req, res) => sendAsset(req, res, 'css', sheet));
