import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { languages7, type Locale } from '../../server/codes/index.js';
import { packageRoot } from '../../server/platform/package-root.js';
import { scriptWords } from '../words/script-words.js';
import { scriptFile, type ScriptFile } from './script-file.js';
import { sendAsset } from './send-asset.js';

/** Built by web/scripts/build.mjs. */
const built = (name: string) => readFileSync(path.join(packageRoot(), 'dist', 'assets', name), 'utf8').trim();
const code = built('script.js');

/** The script with its words in one language. */
const scriptIn = (locale: Locale) =>
  scriptFile(`script.${locale}`, `(function(WORDS){${code}})(${JSON.stringify(scriptWords[locale])});`);

/** Loads the other one when the page stands: on a slow link the stylesheet comes first. */
const start = scriptFile('start', built('start.js'));
export const startPath = start.path;

const scripts = Object.fromEntries(languages7.map((locale) => [locale, scriptIn(locale)])) as Record<
  Locale,
  ScriptFile
>;

export const scriptPath = (locale: Locale) => scripts[locale].path;

export const pageScript = Router();
for (const script of [start, ...Object.values(scripts)])
  pageScript.get(script.path, async (req, res) => {
    sendAsset(req, res, 'text/javascript', await script.bodies());
  });
