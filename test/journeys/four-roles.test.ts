import { journeyOfFourRoles } from './four-roles.js';

/** `npm run verify:pages` does all three languages both with scripts and without. */
journeyOfFourRoles([
  ['en', 'ltr', true],
  ['ar', 'rtl', false],
]);
