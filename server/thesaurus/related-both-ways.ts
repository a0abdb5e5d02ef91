import type { Concept } from './concept.js';

/** `related` holds both ways (SKOS: https://www.w3.org/TR/skos-reference/#L2422), and so is written once. */
export function relatedBothWays(concepts: readonly Concept[]): Concept[] {
  const related = new Map(concepts.map(({ id, related }) => [id, new Set(related)]));
  for (const concept of concepts) for (const id of concept.related) related.get(id)?.add(concept.id);
  return concepts.map((concept) => ({ ...concept, related: [...related.get(concept.id)!] }));
}
