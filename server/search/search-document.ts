import { createHash } from 'node:crypto';
import { countryName, goalOf, languages7, sectorGroup, sectorLabel, type Locale } from '../codes/index.js';
import { kindOf, type Confidentiality, type ListingView } from '../listings/index.js';
import { thesaurusVersion } from '../thesaurus/index.js';
import { documentConcepts, type ConceptField, type DocumentConcepts } from './document-concepts.js';
import type { StoredFacet } from './facets.js';

/** An open listing as it is found: its words, its codes, and how to tell whether it has changed since. */
export interface SearchDocument {
  id: string;
  /** Counts up with every change of the listing: tells which of two writes is the later one. */
  version: number;
  /** Of everything the owner can change and a reader can find: tells whether the index is behind. */
  fingerprint: string;
  organisationId: string;
  confidentiality: Confidentiality;
  /** Primary subtag of the language the text is written in. */
  language: string;
  title: string;
  skills: string;
  /** Sectors and country by name, in the text's language. */
  labels: string;
  /** The same in English, by which texts in any language are found. */
  englishLabels: string;
  organisation: string;
  summary: string;
  details: string;
  concepts: DocumentConcepts;
  /** By which thesaurus the concepts were read. */
  thesaurus: string;
  facets: Record<StoredFacet, string[]>;
  startsOn: string | null;
  endsOn: string | null;
  /** Milliseconds, as the order of newest first. */
  publishedAt: number;
}

export function searchDocument({ listing, organisation }: ListingView): SearchDocument {
  const language = primary(listing.language);
  const locale = languages7.find((each) => each === language) ?? 'en';
  const texts = textsOf(listing);
  return {
    id: listing.id,
    version: listing.version,
    fingerprint: fingerprint({ listing, organisation }),
    organisationId: listing.organisationId,
    confidentiality: listing.confidentiality,
    language,
    ...texts,
    labels: labels(listing, locale),
    englishLabels: labels(listing, 'en'),
    organisation: [organisation.name, organisation.acronym].filter(Boolean).join(' '),
    concepts: documentConcepts(texts, language),
    thesaurus: thesaurusVersion(),
    facets: {
      kind: [listing.kind],
      country: listing.country ? [listing.country] : [],
      sector: distinct(listing.sectors.flatMap((code) => [code, sectorGroup(code) ?? code])),
      sdg: distinct(listing.sdgs.flatMap((code) => [code, goalOf(code) ?? code])),
      language: distinct(listing.languages.map(primary)),
      modality: [...listing.modalities],
    },
    startsOn: listing.startsOn,
    endsOn: listing.endsOn,
    publishedAt: (listing.firstPublishedAt ?? listing.createdAt).getTime(),
  };
}

/** What its owner wrote. */
export const textsOf = (listing: ListingView['listing']): Record<ConceptField, string> => ({
  title: listing.title,
  skills: listing.skills.join('. '),
  summary: listing.summary,
  details: kindOf(listing.kind).searchable(listing.details).filter(Boolean).join('\n'),
});

export const primary = (languageTag: string): string => languageTag.split('-', 1)[0]!.toLowerCase();

const distinct = (codes: (string | number)[]) => [...new Set(codes.map(String))];

const labels = ({ sectors, country }: ListingView['listing'], locale: Locale) =>
  [...sectors.map((code) => sectorLabel(code, locale)), ...(country ? [countryName(country, locale)] : [])].join('. ');

/**
 * Of the sources, not of the document: what we derive from them (the names of codes) changes for thousands of
 * listings at once and makes none of them wrong. The version will not do either: a listing's way through
 * its states counts it up as well.
 */
export function fingerprint({ listing, organisation }: Pick<ListingView, 'listing' | 'organisation'>): string {
  const sources = [
    [listing.kind, listing.organisationId, listing.country, listing.confidentiality, listing.language],
    [listing.title, listing.summary, listing.details, listing.skills],
    [listing.sectors, listing.sdgs, listing.languages, listing.modalities],
    [listing.startsOn, listing.endsOn, listing.firstPublishedAt?.getTime()],
    [organisation.name, organisation.acronym],
  ];
  return createHash('sha256').update(JSON.stringify(sources)).digest('base64url').slice(0, 22);
}
