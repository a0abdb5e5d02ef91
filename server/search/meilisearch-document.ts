import { textFields, textLanguages } from '../../search-config/listings.js';
import { conceptFields } from './document-concepts.js';
import { conceptToken } from './synonyms.js';
import { fold } from '../platform/text/fold.js';
import type { SearchDocument } from './search-document.js';

const EVER = 99_999_999;

/**
 * A document as Meilisearch keeps it: each text under the name of its language, codes as they are, and dates as numbers
 * (20270315), since it compares nothing else. An open end is a number beyond all others.
 */
export function meilisearchDocument(document: SearchDocument) {
  const suffix = Object.hasOwn(textLanguages, document.language) ? document.language : 'xx';
  const texts = Object.fromEntries(textFields.map((field) => [`${field}_${suffix}`, fold(document[field])]));
  return {
    id: document.id,
    version: document.version,
    fingerprint: document.fingerprint,
    organisationId: document.organisationId,
    confidentiality: document.confidentiality,
    ...texts,
    ...Object.fromEntries(
      [...conceptFields, 'broader' as const].map((field) => [
        `concepts_${field}`,
        document.concepts[field].map(conceptToken).join(' '),
      ]),
    ),
    thesaurus: document.thesaurus,
    ...(suffix === 'en' ? {} : { labels_en: fold(document.englishLabels) }),
    ...document.facets,
    startsOn: document.startsOn ? dayNumber(document.startsOn) : 0,
    endsOn: document.endsOn ? dayNumber(document.endsOn) : EVER,
    publishedAt: document.publishedAt,
  };
}

export const dayNumber = (isoDate: string): number => Number(isoDate.replaceAll('-', ''));
