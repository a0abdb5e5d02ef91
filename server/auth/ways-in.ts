import type { EntityManager } from 'typeorm';
import { needsSecondFactor, type Actor } from '../actor.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import { secondFactorsOf } from './second-factors.js';

export type WayIn = 'password' | 'passkey' | 'identity';

/** How a person can begin to sign in. */
export async function waysIn(db: EntityManager, personId: string): Promise<WayIn[]> {
  const rows: { way: WayIn }[] = await db.query(
    `SELECT 'password' AS way FROM person WHERE id = $1 AND password_hash IS NOT NULL
      UNION SELECT 'passkey' FROM passkey WHERE person_id = $1
      UNION SELECT 'identity' FROM identity WHERE person_id = $1`,
    [personId],
  );
  return rows.map(({ way }) => way);
}

/**
 * Asked after something was taken away, in the same transaction: nobody locks themselves out, or loses the second factor
 * that a role of theirs, or a short password, needs. Who signs in elsewhere is given theirs there.
 */
export async function refuseToLoseTheLast(ctx: Context): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return;
  const { ways, factors, shortPassword } = await asSystem(ctx, async ({ db }) => ({
    ways: await waysIn(db, actor.id),
    factors: await secondFactorsOf(db, actor.id),
    shortPassword: (await db.query('SELECT short_password FROM person WHERE id = $1', [actor.id]))[0].short_password,
  }));
  if (ways.length === 0) throw new Problem('last-way-in');
  if (factors.length === 0 && (shortPassword || rolesNeedOne(actor))) throw new Problem('last-second-factor');
}

const rolesNeedOne = ({ memberships, withheld = [] }: Extract<Actor, { kind: 'person' }>) =>
  [...memberships, ...withheld].some(needsSecondFactor);
