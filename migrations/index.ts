import { Platform1795478400000 } from './1795478400000-platform.js';
import { PeopleAndOrganisations1795478401000 } from './1795478401000-people-and-organisations.js';
import { Listings1795478402000 } from './1795478402000-listings.js';

/** In order. A migration is frozen once merged. */
export const migrations = [Platform1795478400000, PeopleAndOrganisations1795478401000, Listings1795478402000];
