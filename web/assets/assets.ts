import { Router } from 'express';
import { pageScript } from './page-script.js';
import { passkeysScript } from './passkeys-script.js';
import { stylesheets } from './stylesheets.js';

/** The files that pages are shown with. They are the same for everyone. */
export const assets = Router().use(stylesheets).use(pageScript).use(passkeysScript);
