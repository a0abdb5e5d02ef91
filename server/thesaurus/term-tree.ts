import type { Concept } from './concept.js';

/** Terms as paths of words, so that the longest one that begins at a word of a text is found by walking along. */
export interface TermTree {
  readonly next: Map<string, TermTree>;
  /** What the path that ends here means; more than one where a language has one word for several things. */
  readonly concepts: Concept[];
}

export const termTree = (): TermTree => ({ next: new Map(), concepts: [] });

export function plant(tree: TermTree, words: readonly string[], concept: Concept): void {
  let node = tree;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = termTree()));
    node = next;
  }
  if (node !== tree && !node.concepts.includes(concept)) node.concepts.push(concept);
}

/** The longest term that begins at `from` and `fits`, with the place after its last word. */
export function longest(
  tree: TermTree,
  words: readonly string[],
  from: number,
  fits: (to: number, concepts: readonly Concept[]) => boolean = () => true,
): { to: number; concepts: readonly Concept[] } | undefined {
  let found: { to: number; concepts: readonly Concept[] } | undefined;
  let node: TermTree | undefined = tree;
  for (let at = from; at < words.length; at++) {
    node = node.next.get(words[at]!);
    if (!node) break;
    if (node.concepts.length > 0 && fits(at + 1, node.concepts)) found = { to: at + 1, concepts: node.concepts };
  }
  return found;
}
