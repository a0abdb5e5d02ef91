import { accessiblePages } from './accessible-pages.js';

/** With axe from right to left, and where words are longest, for their width; `npm run verify:pages` does all in all seven. */
accessiblePages(['ar', 'ru'], ['ar']);
