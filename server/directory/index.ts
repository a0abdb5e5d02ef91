export { findCountries, findCountry, type CountryFigures, type CountryProfile } from './country-profile.js';
export { directoryKinds, directoryQuery, type DirectoryQuestion } from './directory-query.js';
export { findDirectory, type Directory, type DirectoryCounts, type DirectoryEntry } from './find-directory.js';
export { engagementsKnownOf, type EngagementFigure } from './known-engagements.js';
export { mappedOrganisationIds } from './mapped-organisations.js';
export { findProfile, type OrganisationProfile } from './organisation-profile.js';
export { publicListings } from './public-listings.js';
