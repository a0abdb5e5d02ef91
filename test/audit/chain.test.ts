import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { commitmentTo } from '../../server/platform/audit/record-audit.js';
import { sealEntries } from '../../server/platform/audit/seal-entries.js';
import { schedule } from '../../workers/schedule.js';
import { note, openAuditWorld } from './audit-world.js';

const { world, verify, notes, checkpoint } = await openAuditWorld();
const { database } = world.runtime;

describe('the chain', () => {
  it('takes every entry once, of a thousand written side by side while others seal: 0 false alarms', async () => {
    let writing = true;
    let undone = 0;
    const sealers = [1, 2].map(async () => {
      while (writing) await sealEntries(world.ctx());
    });
    const watcher = (async () => {
      while (writing) await checkpoint();
    })();
    const found: unknown[] = [];
    const verifier = (async () => {
      while (writing)
        found.push(...(await world.ctx().db.transaction('REPEATABLE READ', async (db) => (await verify(db)).found)));
    })();
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let n = 0; n < 50; n++) {
          await note(world.ctx(), { about: randomUUID(), ...(n % 5 === 0 ? { holder: randomUUID() } : {}) });
          if (n % 10 === writer % 10)
            await note(world.ctx(), { about: randomUUID(), fail: true }).catch(() => undone++);
        }
      }),
    );
    writing = false;
    await Promise.all([...sealers, watcher, verifier]);
    await checkpoint();

    const result = await verify();
    expect(undone).toBe(100);
    expect([...found, ...result.found]).toEqual([]);
    expect(result).toMatchObject({ sealed: 1001, waiting: 0, findings: 0 });
    const [row] = await world.db.query(
      `SELECT count(*)::int AS n, count(DISTINCT entry_id)::int AS entries, min(seq)::int AS first, max(seq)::int AS last FROM audit_chain`,
    );
    expect(row).toEqual({ n: 1001, entries: 1001, first: 1, last: 1001 });
    console.log('1000 entries written concurrently: 0 false alarms');
  }, 120_000);

  it('does not miss an entry whose transaction commits after later ones were sealed', async () => {
    const late = randomUUID();
    let commit = () => {};
    let begun = () => {};
    const written = new Promise<void>((resolve) => (begun = resolve));
    const slow = world.ctx().db.transaction(async (db) => {
      await note({ ...world.ctx(), db }, { about: late });
      begun();
      await new Promise<void>((resolve) => (commit = resolve));
    });
    await written;
    await notes(3);
    expect(await sealEntries(world.ctx())).toBe(3);
    commit();
    await slow;
    expect(await sealEntries(world.ctx())).toBe(1);
    expect(await verify()).toMatchObject({ waiting: 0, findings: 0 });
    const order = await world.db.query(`SELECT entry_id::int AS id FROM audit_chain ORDER BY seq DESC LIMIT 4`);
    expect(order[0].id).toBeLessThan(order[3].id);
  });

  it('is sealed and signed by the schedule', async () => {
    await notes(1);
    for (const name of ['seal-audit', 'audit-checkpoint']) {
      const task = schedule.find((each) => each.name === name)!;
      await task.run(world.runtime);
    }
    expect(await verify()).toMatchObject({ waiting: 0, findings: 0 });
  });

  it('gives an alarm where entries wait for more than a minute', async () => {
    await notes(1);
    const status = async () => (await request(world.app).get('/statusz')).body;
    expect(await status()).toMatchObject({ audit: { waiting: 1, lagSeconds: 0 } });
    expect((await status()).degraded).not.toContain('audit');
    world.after(61 / 86_400);
    expect(await status()).toMatchObject({ audit: { waiting: 1, lagSeconds: 61 } });
    expect((await status()).degraded).toContain('audit');
    expect((await verify()).found).toEqual([{ kind: 'unsealed', where: expect.stringContaining('id ') }]);
    await sealEntries(world.ctx());
    expect((await status()).degraded).not.toContain('audit');
  });
});

describe('append-only', () => {
  const tables = ['audit_entry', 'audit_commitment', 'audit_chain', 'audit_tile', 'audit_key', 'audit_checkpoint'];

  it.each(tables)('%s refuses change, removal and truncation, to the owner and to the application', async (table) => {
    const [{ column }] = await world.db.query(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND is_identity = 'NO' ORDER BY ordinal_position LIMIT 1`,
      [table],
    );
    const acts = [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`];
    for (const act of acts) {
      await expect(world.db.query(act)).rejects.toThrow('append-only');
      await expect(database.query(act)).rejects.toThrow('permission denied');
    }
  });

  it('lets the application neither hide what waits nor seal it out of place', async () => {
    await notes(1);
    await expect(database.query('DELETE FROM audit_unsealed')).rejects.toThrow('permission denied');
    await expect(database.query('UPDATE audit_salt SET holder_id = holder_id')).rejects.toThrow('permission denied');
    const [{ id }] = await world.db.query('SELECT entry_id AS id FROM audit_unsealed');
    const [{ seq }] = await world.db.query('SELECT max(seq)::int AS seq FROM audit_chain');
    const seal = (at: number, previous: string, entryId = id) =>
      database.query(
        `INSERT INTO audit_chain (seq, entry_id, previous, hash, sealed_at) SELECT $1::bigint, $2::bigint, ${previous}, sha256('x'), now()`,
        [at, entryId],
      );
    await expect(seal(seq + 1, `sha256('x')`)).rejects.toThrow('where the audit chain ends');
    await expect(seal(seq + 2, `sha256('x')`)).rejects.toThrow('where the audit chain ends');
    await expect(seal(seq, `sha256('x')`)).rejects.toThrow('duplicate key');
    const head = `(SELECT hash FROM audit_chain ORDER BY seq DESC LIMIT 1)`;
    const [{ sealed }] = await world.db.query('SELECT min(entry_id) AS sealed FROM audit_chain');
    await expect(seal(seq + 1, head, sealed)).rejects.toThrow('duplicate key');
    await sealEntries(world.ctx());
  });

  it('shows persons no chain and no salt', async () => {
    const { db } = world.ctx({ kind: 'person', id: randomUUID(), memberships: [], scopes: ['read'], fresh: false });
    for (const table of ['audit_chain', 'audit_salt', 'audit_commitment', 'audit_unsealed', 'audit_entry'])
      expect(await db.query(`SELECT count(*)::int AS n FROM ${table}`)).toEqual([{ n: 0 }]);
  });
});

describe('a commitment', () => {
  it('proves a value while its salt is there; without it nothing does, and the chain stays whole', async () => {
    const holder = randomUUID();
    await note(world.ctx(), { about: randomUUID(), holder, value: 'Ada Perera' });
    await checkpoint();
    const [row] = await world.db.query(
      `SELECT c.commitment, s.salt FROM audit_salt s JOIN audit_commitment c USING (entry_id, field) WHERE holder_id = $1`,
      [holder],
    );
    expect(commitmentTo(row.salt, 'Ada Perera')).toEqual(row.commitment);
    expect(commitmentTo(row.salt, 'Ada Pereira')).not.toEqual(row.commitment);

    await database.query('DELETE FROM audit_salt WHERE holder_id = $1', [holder]);
    expect(await world.db.query('SELECT FROM audit_salt WHERE holder_id = $1', [holder])).toEqual([]);
    expect(await verify()).toMatchObject({ findings: 0 });
  });

  it('is not added to an entry that is sealed', async () => {
    const [{ id }] = await world.db.query('SELECT min(entry_id) AS id FROM audit_chain');
    await expect(
      world.db.query(`INSERT INTO audit_commitment VALUES ($1, 'later', sha256('x'))`, [id]),
    ).rejects.toThrow('is sealed');
  });
});
