import type { Listing } from '../../server/listings/index.js';
import { fieldsOf, isNeeded, type FieldName, type Section } from './sections.js';
import { isFilled } from './values.js';

/** What is still needed on one page of a listing. */
export const missingIn = (listing: Listing, section: Section): FieldName[] =>
  fieldsOf(listing.kind, section).filter((name) => isNeeded(listing.kind, name) && !isFilled(listing, name));
