import type { DeskWords } from './en.js';

import { desk as en } from './en.js';

export const desk = en satisfies DeskWords;
