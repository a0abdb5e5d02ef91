import { thesaurus } from '../thesaurus/index.js';

/** Where in a listing something is named, most telling first. */
export const conceptFields = ['title', 'skills', 'summary', 'details'] as const;
export type ConceptField = (typeof conceptFields)[number];

/** Ids of what a listing names, each where it is named most tellingly; and of what is one step broader. */
export type DocumentConcepts = Record<ConceptField | 'broader', string[]>;

export function documentConcepts(texts: Record<ConceptField, string>, language: string): DocumentConcepts {
  const { concepts, read } = thesaurus();
  const seen = new Set<string>();
  const unseen = (ids: string[]) => [...new Set(ids)].filter((id) => !seen.has(id) && seen.add(id));
  const named = (field: ConceptField) => unseen(read(texts[field], [language]).hits.map(({ concept }) => concept.id));
  const [title, skills, summary, details] = [named('title'), named('skills'), named('summary'), named('details')];
  return { title, skills, summary, details, broader: unseen([...seen].flatMap((id) => concepts.get(id)!.broader)) };
}
