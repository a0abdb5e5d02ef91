/** What the Meilisearch index `listings` is like, as data: `npm run search:apply` sends it, `search:rebuild` builds with it. */

/** The name that is searched, and the one a rebuild fills before both are swapped. */
export const INDEX = 'listings';
export const NEXT_INDEX = 'listings_next';

/** The languages Meilisearch cuts words for; a text in any other one is kept under `xx` and left to its guess. */
export const textLanguages = {
  ar: 'ara',
  zh: 'cmn',
  en: 'eng',
  fr: 'fra',
  pt: 'por',
  ru: 'rus',
  es: 'spa',
} as const;

/** Fields of text, most telling first. Each is stored as `<field>_<language>`, so that it is cut by its own rules. */
export const textFields = ['title', 'skills', 'labels', 'organisation', 'summary', 'details'] as const;

/** What is named in each of these, as tokens of concepts: found whatever the language, and ranked below all words. */
export const conceptAttributes = ['title', 'skills', 'summary', 'details', 'broader'].map(
  (field) => `concepts_${field}`,
);

const suffixes = [...Object.keys(textLanguages), 'xx'];

export const listingSettings = {
  searchableAttributes: [
    ...textFields.flatMap((field) => suffixes.map((suffix) => `${field}_${suffix}`)),
    ...conceptAttributes,
  ],
  displayedAttributes: ['id', 'version', 'fingerprint', 'thesaurus'],
  filterableAttributes: [
    'id',
    'kind',
    'country',
    'sector',
    'sdg',
    'language',
    'modality',
    'startsOn',
    'endsOn',
    'confidentiality',
    'organisationId',
    'thesaurus',
  ],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'publishedAt:desc'],
  localizedAttributes: Object.entries(textLanguages).map(([suffix, locale]) => ({
    attributePatterns: [`*_${suffix}`],
    locales: [locale],
  })),
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
    disableOnAttributes: conceptAttributes,
  },
  faceting: { maxValuesPerFacet: 400, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 1000 },
  searchCutoffMs: 250,
};
