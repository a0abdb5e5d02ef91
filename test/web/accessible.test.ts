import { accessiblePages } from './accessible-pages.js';

/** One language of each direction; `npm run verify:pages` looks at all seven. */
accessiblePages(['en', 'ar']);
