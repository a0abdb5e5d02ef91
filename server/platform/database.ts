import {
  DefaultNamingStrategy,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import { Problem } from '../problems.js';

/**
 * Loads a row and locks it for the rest of the transaction, so that check-then-act is safe. Row-level security lets
 * nobody lock what they may read and not change.
 */
export async function lock<T extends ObjectLiteral & { id: string }>(
  db: EntityManager,
  type: EntityTarget<T>,
  id: string,
): Promise<T> {
  const row = await db.findOne(type, { where: { id } as FindOptionsWhere<T>, lock: { mode: 'pessimistic_write' } });
  if (row) return row;
  const seen = await db.existsBy(type, { id } as FindOptionsWhere<T>);
  throw new Problem(seen ? 'not-allowed' : 'not-found');
}

/** Writes a new row as it is: no read before, no cascade. */
export async function insert<T extends ObjectLiteral>(db: EntityManager, row: T): Promise<T> {
  await db.insert(row.constructor as EntityTarget<T>, row as never);
  return row;
}

/** Writes a locked row back and counts its version up. The lock is what makes this safe; see `lock`. */
export async function update<T extends ObjectLiteral & { id: string; version: number }>(
  db: EntityManager,
  row: T,
): Promise<T> {
  row.version += 1;
  await db.update(row.constructor as EntityTarget<T>, { id: row.id } as FindOptionsWhere<T>, { ...row } as never);
  return row;
}

class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined) {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

export const snakeNaming = new SnakeNaming();
