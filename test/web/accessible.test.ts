import { accessiblePages } from './accessible-pages.js';

/** With axe in one language of each direction; `npm run verify:pages` does it in all seven. */
accessiblePages(['en', 'ar']);
