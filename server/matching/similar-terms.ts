/** Terms at least this alike count as the same word in another language or form; below it lie the false friends. */
const ALIKE = 0.6;

/** Knows which terms are close in spelling. A thesaurus would add those that are close in meaning. */
export interface Vocabulary {
  /** Includes the term itself, with 1. */
  similar(term: string): ReadonlyMap<string, number>;
}

/** Grows with every term it is asked about or told of; each new one is compared with those that share a trigram. */
export function vocabulary() {
  const known = new Map<string, Map<string, number>>();
  const sharing = new Map<string, string[]>();

  function add(term: string): Map<string, number> {
    const there = known.get(term);
    if (there) return there;
    const similar = new Map([[term, 1]]);
    known.set(term, similar);
    const grams = gramsOf(term);
    for (const other of new Set(grams.flatMap((gram) => sharing.get(gram) ?? []))) {
      const likeness = likenessOf(grams, gramsOf(other), term, other);
      if (likeness < ALIKE) continue;
      similar.set(other, likeness);
      known.get(other)!.set(term, likeness);
    }
    for (const gram of grams) sharing.set(gram, [...(sharing.get(gram) ?? []), term]);
    return similar;
  }

  return { add, similar: (term: string): ReadonlyMap<string, number> => add(term) };
}

/** Short words are alike by chance (they and them, solo and solar); theirs are only the forms that fold to one term. */
const SHORTEST = 5;

/** Dice's coefficient over character trigrams, for words that begin alike: prefixes carry the meaning of cognates. */
function likenessOf(grams: string[], others: string[], term: string, other: string): number {
  if (Math.min(term.length, other.length) < SHORTEST || term.slice(0, 2) !== other.slice(0, 2)) return 0;
  const shared = grams.filter((gram) => others.includes(gram)).length;
  return (2 * shared) / (grams.length + others.length);
}

/** The start counts twice, the end once: endings are what differs between languages. */
function gramsOf(term: string): string[] {
  const padded = `^^${term}`;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))];
}
