import type { EntityManager } from 'typeorm';
import { leafHash, pathFrom, rootOf } from './merkle.js';

/** A power of two. */
export const TILE = 1024;

/** The root of the tree of the first `size` entries. Tiles that have become whole meanwhile are kept. */
export async function treeRoot(db: EntityManager, size: number): Promise<Buffer> {
  const known = await db.query(`SELECT count(*)::int AS n FROM audit_tile`);
  for (let number = known[0].n as number; (number + 1) * TILE <= size; number++)
    await db.query(`INSERT INTO audit_tile (number, root) VALUES ($1, $2)`, [number, await runRoot(db, number, size)]);
  return rootOf(await runRoots(db, size));
}

/** From this entry to the root of the first `size`. */
export async function treePath(db: EntityManager, seq: number, size: number): Promise<Buffer[]> {
  const run = Math.floor((seq - 1) / TILE);
  return [...pathFrom((seq - 1) % TILE, await leavesOf(db, run, size)), ...pathFrom(run, await runRoots(db, size))];
}

/** Of every whole tile, and of the entries after the last. */
async function runRoots(db: EntityManager, size: number): Promise<Buffer[]> {
  const whole = Math.floor(size / TILE);
  const tiles: { root: Buffer }[] = await db.query(`SELECT root FROM audit_tile WHERE number < $1 ORDER BY number`, [
    whole,
  ]);
  const roots = tiles.map(({ root }) => root);
  return size % TILE === 0 ? roots : [...roots, await runRoot(db, whole, size)];
}

const runRoot = async (db: EntityManager, run: number, size: number) => rootOf(await leavesOf(db, run, size));

async function leavesOf(db: EntityManager, run: number, size: number): Promise<Buffer[]> {
  const rows: { hash: Buffer }[] = await db.query(
    `SELECT hash FROM audit_chain WHERE seq > $1 AND seq <= $2 ORDER BY seq`,
    [run * TILE, Math.min((run + 1) * TILE, size)],
  );
  return rows.map(({ hash }) => leafHash(hash));
}
