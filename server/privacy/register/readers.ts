import { roles, type Role } from '../../actor.js';
import { whoMay } from '../../who-may.js';
import type { Item } from './items.js';

export type ReaderKind = Role | 'self';

/** Who sees a kind of data, as the table of rights has it: oneself, and offices. The machine does not count. */
export function readersOf({ sees }: Item): ReaderKind[] {
  const table = whoMay as unknown as Record<string, Record<string, readonly string[]>>;
  const grants = sees.flatMap((row) => {
    const [noun = '', action = ''] = row.split('.');
    return (table[noun]?.[action] ?? []).map((grant) => grant.replace('+', '').split('@')[0]!);
  });
  const known: readonly ReaderKind[] = ['self', ...roles];
  return known.filter((reader) => grants.includes(reader));
}
