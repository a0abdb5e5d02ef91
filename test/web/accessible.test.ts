import { accessiblePages } from './accessible-pages.js';

/** With axe from right to left, and where words are longest, for their width; `npm run verify:pages` looks at all in all seven. */
accessiblePages({ languages: ['ar', 'ru'], withAxe: ['ar'], pages: 'kinds' });
