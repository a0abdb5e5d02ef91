import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingTree, isIncluded, leafHash, nodeHash, pathFrom, rootOf } from '../../server/platform/audit/merkle.js';

const leaves = (n: number) => Array.from({ length: n }, (_, i) => leafHash(Buffer.from([i >> 8, i & 255])));

describe('the tree over the entries', () => {
  it('has the roots of the reference tests of certificate transparency', () => {
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const nodes = data.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const roots = nodes.map((_, i) => rootOf(nodes.slice(0, i + 1)).toString('hex'));
    expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(roots[1]).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('comes to the same one leaf after the other, and by runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
        const all = leaves(size);
        const growing = new GrowingTree();
        for (const leaf of all) growing.add(leaf);
        const runs = Array.from({ length: Math.ceil(size / 16) }, (_, i) => rootOf(all.slice(i * 16, i * 16 + 16)));
        expect(growing.root()).toEqual(rootOf(all));
        expect(rootOf(runs)).toEqual(rootOf(all));
      }),
    );
  });

  it('proves each leaf at its place and no other, at another place, or of another size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), (size, at, elsewhere) => {
        const all = leaves(size);
        const index = at % size;
        const proof = { leaf: all[index]!, index, size, path: pathFrom(index, all), root: rootOf(all) };
        expect(isIncluded(proof)).toBe(true);
        expect(isIncluded({ ...proof, leaf: nodeHash(proof.leaf, proof.leaf) })).toBe(false);
        expect(isIncluded({ ...proof, root: proof.leaf, path: [] })).toBe(size === 1);
        expect(isIncluded({ ...proof, index: elsewhere % size })).toBe(elsewhere % size === index);
        expect(isIncluded({ ...proof, index: size })).toBe(false);
      }),
    );
  });
});
