import {
  checkpointHash,
  checkpointsAfter,
  findCheckpoint,
  isGenuine,
  listKeys,
  type Checkpoint,
  type Queries,
} from './checkpoint.js';
import type { PublicKey } from './signing-key.js';

export const findingKinds = {
  changed: 'an entry does not have the hash it was sealed with',
  removed: 'a sealed entry is gone',
  gap: 'numbers are missing in the chain',
  link: 'an entry is not bound to the one before it',
  unsealed: 'an entry has waited for its seal for more than a minute',
  tile: 'the root kept of a run of entries is not theirs',
  root: 'the entries are not those a checkpoint was taken of',
  truncated: 'a checkpoint tells of more entries than there are',
  signature: 'a checkpoint is not signed by the key it names',
  order: 'a checkpoint does not go on from the one before it',
  key: 'the newest checkpoint is not signed by a key that is trusted',
  copy: 'the copy holds a checkpoint that was published otherwise or is not here',
} as const;

export interface Finding {
  kind: keyof typeof findingKinds;
  /** Where: numbers of entries, sizes of checkpoints. */
  where: string;
}

export type Tell = (kind: Finding['kind'], where: string) => void;

/** What was published and kept elsewhere. */
export interface Copy {
  keys: PublicKey[];
  checkpoints: Checkpoint[];
}

/** The chain as far as it has been walked. */
export interface Tree {
  size: number;
  head: Buffer;
  root(): Buffer;
}

const BATCH = 1000;

/** The checkpoints in the database, each compared when the walk comes to its size. */
export async function storedCheckpoints(
  db: Queries,
  { trusted, keys, tell }: { trusted: PublicKey[]; keys: PublicKey[]; tell: Tell },
) {
  const byId = new Map([...(await listKeys(db)), ...keys].map((key) => [key.id, key]));
  let batch = await checkpointsAfter(db, 0, BATCH);
  let last: Checkpoint | undefined;
  let count = 0;

  async function next(): Promise<Checkpoint | undefined> {
    if (batch.length === 0 && count > 0 && count % BATCH === 0) batch = await checkpointsAfter(db, last!.size, BATCH);
    return batch[0];
  }

  function take(checkpoint: Checkpoint) {
    const { size, keyId, previous, at } = checkpoint;
    const key = byId.get(keyId);
    if (!key || !isGenuine(checkpoint, key)) tell('signature', `checkpoint ${size}`);
    if (previous !== (last ? checkpointHash(last).toString('hex') : null)) tell('order', `checkpoint ${size}`);
    else if (last && at < last.at) tell('order', `checkpoint ${size}, which is of an earlier time`);
    last = checkpoint;
    batch.shift();
    count += 1;
  }

  return {
    count: () => count,

    async passed(tree: Tree) {
      for (let checkpoint = await next(); checkpoint && checkpoint.size <= tree.size; checkpoint = await next()) {
        take(checkpoint);
        if (!describes(checkpoint, tree)) tell('root', `checkpoint ${checkpoint.size}`);
      }
    },

    async end(sealed: number) {
      for (let checkpoint = await next(); checkpoint; checkpoint = await next()) {
        take(checkpoint);
        tell('truncated', `checkpoint ${checkpoint.size}, and ${sealed} entries`);
      }
      if (last && trusted.length > 0 && !trusted.some((key) => isGenuine(last!, key)))
        tell('key', `checkpoint ${last.size}, signed by ${last.keyId}`);
    },
  };
}

/** The same of those that were kept elsewhere. What is not signed by the keys kept with them is no witness. */
export function copiedCheckpoints(db: Queries, { keys, checkpoints }: Copy, tell: Tell) {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const witnesses = checkpoints.toSorted((a, b) => a.size - b.size).filter(isWitness);
  let count = 0;

  function isWitness(checkpoint: Checkpoint) {
    const key = byId.get(checkpoint.keyId);
    const genuine = key !== undefined && isGenuine(checkpoint, key);
    if (!genuine) tell('signature', `copied checkpoint ${checkpoint.size}`);
    return genuine;
  }

  async function compareStored(copy: Checkpoint) {
    const stored = await findCheckpoint(db, copy.size);
    if (!stored || !checkpointHash(stored).equals(checkpointHash(copy))) tell('copy', `checkpoint ${copy.size}`);
  }

  return {
    count: () => witnesses.length,

    async passed(tree: Tree) {
      for (let copy = witnesses[count]; copy && copy.size <= tree.size; copy = witnesses[count]) {
        count += 1;
        if (!describes(copy, tree)) tell('root', `copied checkpoint ${copy.size}`);
        await compareStored(copy);
      }
    },

    async end(sealed: number) {
      for (const copy of witnesses.slice(count)) {
        tell('truncated', `copied checkpoint ${copy.size}, and ${sealed} entries`);
        await compareStored(copy);
      }
    },
  };
}

const describes = ({ size, head, root }: Checkpoint, tree: Tree) =>
  size === tree.size && head === tree.head.toString('hex') && root === tree.root().toString('hex');
