import type { Concept } from './concept.js';
import type { Fault } from './parse-concepts.js';

/** What is wrong between concepts: ids used twice, relations that lead nowhere or in a circle. */
export function checkConcepts(concepts: readonly Concept[]): Fault[] {
  const byId = new Map<string, Concept>();
  const faults: Fault[] = [];
  for (const concept of concepts) {
    const other = byId.get(concept.id);
    if (other)
      faults.push({ at: concept.at, fault: `${concept.id} is also at ${other.at}: one of them needs another id` });
    else byId.set(concept.id, concept);
  }
  for (const { id, at, broader, related } of concepts) {
    for (const other of [...broader, ...related])
      if (!byId.has(other)) faults.push({ at, fault: `${id} refers to ${other}, which is nowhere` });
    if (leadsTo(id, id)) faults.push({ at, fault: `${id} is broader than itself` });
  }
  return faults;

  function leadsTo(from: string, id: string, seen = new Set<string>()): boolean {
    return (byId.get(from)?.broader ?? []).some((next) => {
      if (next === id) return true;
      if (seen.has(next)) return false;
      return leadsTo(next, id, seen.add(next));
    });
  }
}
