import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { packageRoot } from '../../server/platform/package-root.js';
import { scriptFile } from './script-file.js';
import { sendAsset } from './send-asset.js';

const written = readFileSync(path.join(packageRoot(), 'web', 'assets', 'passkeys.js'), 'utf8')
  .replace(/^\s*(\/\/.*|\/\*\*.*\*\/)\n/gm, '')
  .replace(/^\s*\n/gm, '');

/** Served as it is written, less its comments; its names are its own. */
const script = scriptFile('passkeys', `(function(){\n${written}})();\n`);

export const passkeysScriptPath = script.path;

export const passkeysScript = Router().get(script.path, async (req, res) => {
  sendAsset(req, res, 'text/javascript', await script.bodies());
});
