export { findAsPublished, type PublishedListing } from './as-published.js';
export { declineListing, endorseListing, returnListing } from './decide-listing.js';
export { draftListing } from './draft-listing.js';
export { closeListing, expireListing, remindListing, takeDownListing, withdrawListing } from './end-listing.js';
export { expireLapsedListings } from './expire-lapsed-listings.js';
export { formatDecimal } from './format-decimal.js';
export { kindNames, kindOf, listingKinds, type Details, type KindName } from './kinds/listing-kinds.js';
export { emptyContent } from './listing-content.js';
export { listingDeadline, listingDeadlineSql } from './listing-deadline.js';
export { listingFields } from './listing-fields.js';
export { listingActions, listingJson, listingSchema, mayEndorse } from './listing-json.js';
export { findListing, findMany, listListings, listVersions, type ListingView } from './listing-queries.js';
export { listingRoutes } from './listing-routes.js';
export { type FieldChange } from './listing-content.js';
export { ListingVersion } from './listing-version.js';
export {
  closeReasons,
  declineReasons,
  EDITABLE,
  listingWorkflow,
  OPEN,
  returnReasons,
  withdrawReasons,
  type ListingEvent,
  type ListingState,
} from './listing-workflow.js';
export {
  confidentialities,
  costItems,
  levels,
  Listing,
  listingRelations,
  modalities,
  urgencies,
  type Confidentiality,
  type CostShare,
  type Level,
  type Modality,
  type Urgency,
} from './listing.js';
export { materialChanges } from './material-changes.js';
export { amountField, moneyRange } from './money-field.js';
export { publicListingIds } from './public-listings.js';
export { publishListing, reconfirmListing, startMatching } from './publish-listing.js';
export { reviseListing } from './revise-listing.js';
export { subjectSuggestionRoutes } from './subject-suggestion-routes.js';
export { submitListing } from './submit-listing.js';
export { countUrgent, urgentListings, type UrgentListing, type Whose } from './urgent-listings.js';
export { isPublic, maySeeListing, readableListings, visibleListings } from './visible-listings.js';
