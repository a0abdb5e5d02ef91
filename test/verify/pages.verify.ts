import { languages7 } from '../../server/codes/index.js';
import { accessiblePages } from '../web/accessible-pages.js';

accessiblePages(languages7);
