import { languages7 } from '../../server/codes/index.js';
import { journeyOfFourRoles } from '../journeys/four-roles.js';
import { accessiblePages } from '../web/accessible-pages.js';

accessiblePages({ languages: languages7, withAxe: languages7, pages: 'all' });
journeyOfFourRoles([
  ['en', 'ltr', true],
  ['en', 'ltr', false],
  ['fr', 'ltr', true],
  ['fr', 'ltr', false],
  ['ar', 'rtl', true],
  ['ar', 'rtl', false],
]);
