import { system } from '../actor.js';
import { actingAs } from '../platform/acting-as.js';
import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { firstWeights, type Weights } from './weights.js';

/** Weights that are or were in force. Of version 0, those of a new installation, nobody is the author. */
export interface WeightsVersion {
  version: number;
  weights: Weights;
  note: string | null;
  author: { id: string; name: string } | null;
  setAt: Date | null;
}

const SHOWN = 50;

/** The latest versions, the one in force first. */
export async function listWeights({ db, actor }: Context): Promise<[WeightsVersion, ...WeightsVersion[]]> {
  authorize(actor, 'matchingWeights', 'view', {});
  const rows: (Omit<WeightsVersion, 'author'> & { authorId: string | null; authorName: string | null })[] =
    await actingAs(db.dataSource, system).query(
      `SELECT w.version, w.weights, w.note, w.set_at AS "setAt", p.id AS "authorId", p.name AS "authorName"
         FROM matching_weights w LEFT JOIN person p ON p.id = w.author_id ORDER BY w.version DESC LIMIT $1`,
      [SHOWN],
    );
  const first: WeightsVersion = { version: 0, weights: firstWeights, note: null, author: null, setAt: null };
  const [current, ...earlier] = [
    ...rows.map(({ authorId, authorName, ...row }) => ({
      ...row,
      author: authorId && authorName ? { id: authorId, name: authorName } : null,
    })),
    first,
  ];
  return [current!, ...earlier];
}
