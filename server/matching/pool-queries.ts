import { OPEN, visibleListings } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { grantedFor, may } from '../platform/policy.js';
import { Problem } from '../problems.js';
import {
  commonFrame,
  countriesOf,
  poolForm,
  poolLanguages,
  type Frame,
  type PooledFacts,
  type PoolLanguages,
} from './pool-facts.js';
import { poolSavings, type PoolForm, type Saving } from './pool-saving.js';
import { sharedWords, type SharedWords } from './pool-words.js';
import { Pool, type PoolState } from './pool.js';
import { loadMentions } from './stored-mentions.js';
import { toSettle, type Unsettled } from './to-settle.js';

/** A need in a pool, as whoever may read it sees it. */
export interface PooledNeed extends PooledFacts {
  id: string;
  title: string;
  language: string;
  illustrative: boolean;
  /** Whether it is still open. */
  open: boolean;
  organisation: { id: string; name: string };
  /** To the centre, 0 to 1; the centre itself has 1. */
  likeness: number;
  /** Minor units of `currency`. */
  amount: number | null;
  currency: string | null;
}

/** A pool with all that follows from those of its needs that the actor may read. */
export interface PoolView {
  pool: Pool;
  /** The most alike first. */
  needs: PooledNeed[];
  /** Needs the actor may not read (any more). */
  hidden: number;
  countries: string[];
  form: PoolForm;
  frame: Frame;
  /** People all ask for together; null where nobody has said. */
  seats: number | null;
  languages: PoolLanguages;
  words: SharedWords[];
  savings: Saving[];
  toSettle: Unsettled[];
}

/** One pool, for those on the side of one of its needs and for administrators; for everyone else there is none. */
export async function findPool(ctx: Context, id: string): Promise<PoolView> {
  const pool = await ctx.db.findOneBy(Pool, { id });
  if (!pool) throw new Problem('not-found');
  const [view] = await viewsOf(ctx, [pool]);
  if (!view) throw new Problem('not-found');
  return view;
}

/** The pool a need is in now. */
export async function findPoolOf(ctx: Context, needId: string): Promise<PoolView> {
  const [row]: { id: string }[] = await ctx.db.query(
    `SELECT pool_id AS id FROM pool_member WHERE need_id = $1 AND active`,
    [needId],
  );
  if (!row) throw new Problem('not-found');
  const view = await findPool(ctx, row.id);
  if (!view.needs.some(({ id }) => id === needId)) throw new Problem('not-found');
  return view;
}

interface Filter {
  state: PoolState;
  limit: number;
  /** The id of the last one before. */
  after?: Position | undefined;
}

/** The pools the actor may see, the newest first; one more than `limit`. */
export async function listPools(ctx: Context, { state, limit, after }: Filter): Promise<PoolView[]> {
  const { actor, db } = ctx;
  const pools: Pool[] = await db
    .createQueryBuilder(Pool, 'p')
    .where('p.state = :state', { state })
    .andWhere('(CAST(:after AS uuid) IS NULL OR p.id < :after)', { after: after?.[0] ?? null })
    .andWhere(
      `(:all OR p.id IN (SELECT m.pool_id FROM pool_member m JOIN listing l ON l.id = m.need_id
          WHERE m.left_at IS NULL AND (l.organisation_id = ANY(:owners) OR l.country = ANY(CAST(:countries AS bpchar[])))))`,
      {
        all: may(actor, 'pool', 'view', {}),
        owners: grantedFor(actor, 'pool', 'view', 'needOwner'),
        countries: grantedFor(actor, 'pool', 'view', 'needCountry'),
      },
    )
    .orderBy('p.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  return viewsOf(ctx, pools);
}

/** Those the actor may see, in the same order. */
async function viewsOf(ctx: Context, pools: readonly Pool[]): Promise<PoolView[]> {
  const members = await membersOf(ctx, pools);
  const ids = members.flatMap(({ visible, id }) => (visible ? [id] : []));
  const mentions = await loadMentions(ctx.db, ids);
  return pools.flatMap((pool) => {
    const own = members.filter(({ poolId }) => poolId === pool.id);
    const read = own.filter(({ organisation }) => organisation.id !== null);
    const relations = { needOwner: read.map(({ organisation }) => organisation.id), needCountry: countriesOf(read) };
    if (!may(ctx.actor, 'pool', 'view', relations)) return [];
    const needs = own.filter(({ visible }) => visible);
    const frame = commonFrame(needs);
    const form = poolForm(frame, needs);
    const languages = poolLanguages(needs);
    const words = sharedWords(needs.map(({ id }) => ({ id, mentions: mentions.get(id) ?? [] })));
    const seats = needs.reduce((sum, need) => sum + (need.seats ?? 0), 0);
    return {
      pool,
      needs,
      hidden: own.length - needs.length,
      countries: countriesOf(needs),
      form,
      frame,
      seats: seats || null,
      languages,
      words,
      savings: poolSavings(needs, form),
      toSettle: toSettle(needs, languages),
    };
  });
}

type Member = PooledNeed & { poolId: string; visible: boolean };

/** Who is in a pool, or was when it was dissolved; the most alike first. */
const membersOf = ({ db, actor }: Context, pools: readonly Pool[]): Promise<Member[]> => {
  const visible = visibleListings(actor, 'l', 3);
  return db.query(
    `SELECT m.pool_id AS "poolId", l.id IS NOT NULL AND ${visible.sql} AS visible, l.id, l.title, l.language, l.country, l.illustrative,
            l.state = ANY($2) AS open, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, m.likeness,
            l.starts_on AS "startsOn", l.ends_on AS "endsOn", l.modalities, l.languages, l.interpreter, l.seats,
            coalesce(l.amount_max, l.amount_min)::float8 AS amount, l.currency
       FROM pool_member m LEFT JOIN listing l ON l.id = m.need_id LEFT JOIN organisation o ON o.id = l.organisation_id
      WHERE m.pool_id = ANY($1) AND m.left_at IS NULL
      ORDER BY m.likeness DESC, l.id`,
    [pools.map(({ id }) => id), OPEN, ...visible.params],
  );
};
