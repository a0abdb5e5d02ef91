import type { EntityManager } from 'typeorm';
import { firstWeights, type Weights } from './weights.js';

export interface StoredWeights {
  /** 0: those a new installation begins with. */
  version: number;
  weights: Weights;
}

/** The weights in force. */
export async function loadWeights(db: EntityManager): Promise<StoredWeights> {
  const [row]: StoredWeights[] = await db.query(
    `SELECT version, weights FROM matching_weights ORDER BY version DESC LIMIT 1`,
  );
  return row ?? { version: 0, weights: firstWeights };
}
