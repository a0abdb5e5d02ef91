import type { PostingWords } from './en.js';

import { posting as en } from './en.js';

export const posting = en satisfies PostingWords;
