import { sha256 } from './canonical.js';

/**
 * The tree of RFC 6962, section 2.1 (RFC 9162, section 2.1), over the hashes of the entries. Everything here takes and
 * gives hashes of nodes, a leaf's being `leafHash`; an inner node stands for a run of leaves as well as the leaves do, as
 * long as all but the last run are whole and of one length, a power of two.
 */
export const leafHash = (data: Buffer): Buffer => sha256(Buffer.of(0), data);
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** Of at least one node. */
export function rootOf(nodes: readonly Buffer[]): Buffer {
  if (nodes.length === 1) return nodes[0]!;
  const left = largestPowerBelow(nodes.length);
  return nodeHash(rootOf(nodes.slice(0, left)), rootOf(nodes.slice(left)));
}

/** What else is needed to come from this node to the root, lowest first. */
export function pathFrom(index: number, nodes: readonly Buffer[]): Buffer[] {
  if (nodes.length === 1) return [];
  const left = largestPowerBelow(nodes.length);
  return index < left
    ? [...pathFrom(index, nodes.slice(0, left)), rootOf(nodes.slice(left))]
    : [...pathFrom(index - left, nodes.slice(left)), rootOf(nodes.slice(0, left))];
}

/** Whether this leaf is at this place of a tree of this size and root (RFC 9162, section 2.1.3.2). */
export function isIncluded({ leaf, index, size, path, root }: Inclusion): boolean {
  if (index >= size) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else hash = nodeHash(hash, sibling);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && hash.equals(root);
}

interface Inclusion {
  leaf: Buffer;
  index: number;
  size: number;
  path: readonly Buffer[];
  root: Buffer;
}

/** A tree that takes one leaf after the other and keeps no more than a node for each level. */
export class GrowingTree {
  #whole: { leaves: number; hash: Buffer }[] = [];

  add(leaf: Buffer): void {
    let grown = { leaves: 1, hash: leaf };
    while (this.#whole.at(-1)?.leaves === grown.leaves) {
      const left = this.#whole.pop()!;
      grown = { leaves: left.leaves * 2, hash: nodeHash(left.hash, grown.hash) };
    }
    this.#whole.push(grown);
  }

  /** Of at least one leaf. */
  root(): Buffer {
    return this.#whole.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}

const largestPowerBelow = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
