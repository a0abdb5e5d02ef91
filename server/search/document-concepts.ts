import { thesaurus } from '../thesaurus/index.js';

/** Where in a listing something is named, most telling first. */
export const conceptFields = ['title', 'skills', 'summary', 'details'] as const;
export type ConceptField = (typeof conceptFields)[number];

/** Ids of what a listing names, each where it is named most tellingly; and of what is broader. */
export type DocumentConcepts = Record<ConceptField | 'broader', string[]>;

export function documentConcepts(texts: Record<ConceptField, string>, language: string): DocumentConcepts {
  const { read } = thesaurus();
  const seen = new Set<string>();
  const unseen = (ids: string[]) => [...new Set(ids)].filter((id) => !seen.has(id) && seen.add(id));
  const named = (field: ConceptField) => unseen(read(texts[field], [language]).hits.map(({ concept }) => concept.id));
  const [title, skills, summary, details] = [named('title'), named('skills'), named('summary'), named('details')];
  return { title, skills, summary, details, broader: unseen([...seen].flatMap(broaderThan)) };
}

/**
 * Two steps up: who asks for aquaculture means tilapia (by way of freshwater aquaculture), while health does not mean
 * every cataract.
 */
export function broaderThan(id: string): string[] {
  const once = stepUp(id);
  return [...new Set([...once, ...once.flatMap(stepUp)])];
}

const stepUp = (id: string): readonly string[] => thesaurus().concepts.get(id)?.broader ?? [];
