import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { anonymous, system } from '../../server/actor.js';
import { loadConfig } from '../../server/config.js';
import { Listing } from '../../server/listings/index.js';
import { openDatabase } from '../../server/open-database.js';
import { actingAs } from '../../server/platform/acting-as.js';
import { asSystem } from '../../server/platform/as-system.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const nepal = await build.person('ministry_officer', { country: 'NPL' });
const peru = await build.person('ministry_officer', { country: 'PER' });
const draft = await build.listing('need', {
  organisation: nepal.organisation,
  state: 'draft',
  stateSince: world.now(),
});
const count = async (actor: Parameters<typeof world.ctx>[0], id = draft.id) =>
  world.ctx(actor).db.countBy(Listing, { id });

/** Tables whose rows are nobody's: why each needs no wall. */
const OPEN: Record<string, string> = {
  app_login: 'only the owner reaches it',
  certificate_counter: 'a number a year',
  deadline: 'dates of things that are walled themselves',
  matching_embedding: 'an index of open listings, of numbers',
  matching_feature: 'an index of open listings; what it finds is read again behind the wall',
  matching_judgement: 'when listings were compared',
  matching_term_counts: 'how common terms are',
  matching_weights: 'the rules of matching',
  migrations: 'which migrations have run',
  need_likeness: 'an index of open needs, of numbers',
  rematch: 'runs of matching',
  search_document: 'an index of open listings; what it finds is read again behind the wall',
  search_word: 'words of the index',
  sign_in_limit: 'counters',
};

describe('the second wall', () => {
  it('stands before every table, or the table is named with the reason', async () => {
    const rows: { name: string; walled: boolean }[] = await world.db.query(
      `SELECT relname AS name, relrowsecurity AS walled FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    expect(rows.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual(Object.keys(OPEN).sort());
  });

  it('opens for the machine without a question, wherever it opens for it at all', async () => {
    const unasked: unknown[] = await world.db.query(
      `SELECT p.tablename, p.policyname FROM pg_policies p
        WHERE p.schemaname = 'public' AND coalesce(p.qual, '') || coalesce(p.with_check, '') LIKE '%actor_is_system()%'
          AND NOT EXISTS (SELECT FROM pg_policies m WHERE m.tablename = p.tablename AND m.roles = '{bandung_system}'
                             AND m.cmd IN (p.cmd, 'ALL') AND coalesce(m.qual, m.with_check) = 'true')`,
    );
    expect(unasked).toEqual([]);
    const plan = await world.ctx().db.query('EXPLAIN SELECT * FROM domain_event');
    expect(JSON.stringify(plan)).not.toMatch(/Filter|SubPlan/);
  });

  it('lets in a login that was made by hand', async () => {
    const client = new pg.Client({ connectionString: world.ownerUrl });
    await client.connect();
    const login = `by_hand_${process.pid}`;
    try {
      await client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'by-hand'`);
      await client.query(`GRANT bandung_app TO ${login}`);
      const url = new URL(world.ownerUrl);
      Object.assign(url, { username: login, password: 'by-hand' });
      const { opened } = await openDatabase(
        loadConfig({ NODE_ENV: 'test', DATABASE_URL: url.href, DATABASE_OWNER_URL: world.ownerUrl }),
        undefined,
      );
      expect(await opened.query('SELECT count(*)::int AS n FROM person')).toEqual([{ n: 0 }]);
      expect(await actingAs(opened, system).countBy(Listing, { id: draft.id })).toBe(1);
      expect(await actingAs(opened, peru.actor).countBy(Listing, { id: draft.id })).toBe(0);
      await opened.destroy();
    } finally {
      await client.query(`DROP OWNED BY ${login}; DROP ROLE ${login}`);
      await client.end();
    }
  });

  it('holds without the first: a query that asks for everything gets what is the actor’s', async () => {
    expect(await count(nepal.actor)).toBe(1);
    expect(await count(system)).toBe(1);
    expect(await count(peru.actor)).toBe(0);
    expect(await count(anonymous)).toBe(0);
    expect(await world.runtime.database.query(`SELECT count(*)::int AS n FROM person`)).toEqual([
      { n: expect.any(Number) },
    ]);
    expect(await world.ctx(peru.actor).db.query(`SELECT id FROM person`)).toEqual([{ id: peru.id }]);
  });

  it('does not let a stranger change or delete', async () => {
    const { db } = world.ctx(peru.actor);
    await db.query(`UPDATE listing SET title = 'taken' WHERE id = $1`, [draft.id]);
    await db.query(`DELETE FROM listing WHERE id = $1`, [draft.id]);
    expect(await world.db.findOneByOrFail(Listing, { id: draft.id })).toMatchObject({ title: draft.title });
  });

  it('is told anew for each borrower of a connection, also after a roll-back', async () => {
    const { db } = world.ctx(nepal.actor);
    const undone = db.transaction(async (tx) => {
      const seen = await tx.countBy(Listing, { id: draft.id });
      throw new Error(`saw ${seen}`);
    });
    await expect(undone).rejects.toThrow('saw 1');
    const asked = Array.from({ length: 60 }, (_, i) => count([nepal.actor, peru.actor, anonymous][i % 3]));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 1 : 0)));
  });

  it('opens for one step of the machine, and closes after it, however it ends', async () => {
    const ctx = world.ctx(peru.actor);
    const counted = (db: typeof ctx.db) => db.countBy(Listing, { id: draft.id });
    expect(await asSystem(ctx, ({ db }) => counted(db))).toBe(1);
    expect(await counted(ctx.db)).toBe(0);
    await ctx.db.transaction(async (db) => {
      expect(await asSystem({ ...ctx, db }, () => counted(db))).toBe(1);
      expect(await counted(db)).toBe(0);
      await asSystem({ ...ctx, db }, () => Promise.reject(new Error('refused'))).catch(() => {});
      expect(await counted(db)).toBe(0);
    });
  });

  it('is not to be had by a connection that says nothing', async () => {
    const client = new pg.Client({ connectionString: world.runtime.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query(
        `SELECT (SELECT count(*) FROM listing)::int + (SELECT count(*) FROM person)::int AS n`,
      );
      expect(rows).toEqual([{ n: 0 }]);
      await expect(client.query('DROP POLICY listing_open ON listing')).rejects.toThrow('owner');
      await expect(client.query('ALTER TABLE listing DISABLE ROW LEVEL SECURITY')).rejects.toThrow('owner');
      await expect(client.query('SELECT password FROM app_login')).rejects.toThrow('permission denied');
      await expect(client.query('DELETE FROM ledger_entry')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });

  it('refuses to work as someone who stands above it', async () => {
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: world.ownerUrl, DATABASE_OWNER_URL: world.ownerUrl });
    await expect(openDatabase(config, undefined)).rejects.toThrow('is a superuser');
    expect(() => loadConfig({ DATABASE_OWNER_URL: world.ownerUrl })).toThrow('needed with DATABASE_OWNER_URL');
  });
});
