import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkpointHash, checkpointsAfter, signedText, type Queries } from '../../server/platform/audit/checkpoint.js';
import { GrowingTree, leafHash } from '../../server/platform/audit/merkle.js';
import { sealEntries } from '../../server/platform/audit/seal-entries.js';
import { ENTRY_CONTENT, entryHash, SEALED_AT, type EntryContent } from '../../server/platform/audit/sealed-entry.js';
import { newSigningKey, signingKeyOf, type SigningKey } from '../../server/platform/audit/signing-key.js';
import { runCli } from '../commands/run-cli.js';
import { asIntruder, openAuditWorld } from './audit-world.js';

const { world, key, verify, notes, checkpoint, copy } = await openAuditWorld();
for (const some of [19, 20, 10]) {
  await notes(some);
  await checkpoint();
}
await notes(5);
await sealEntries(world.ctx());
const published = await copy();
const stranger = signingKeyOf({ AUDIT_SIGNING_KEY: newSigningKey(), DATA_DIR: world.dataDir });

/** Each way to tamper, as it is found. */
const detected = new Map<string, boolean>();
const kindsIn = ({ found }: { found: { kind: string }[] }) => [...new Set(found.map(({ kind }) => kind))].sort();
const tampered = (tamper: (db: Queries) => Promise<unknown>, given: Parameters<typeof verify>[1] = {}) =>
  asIntruder(world.ownerUrl, async (db) => {
    await tamper(db);
    return verify(db, given);
  });

afterAll(() => console.log(`${[...detected.values()].filter(Boolean).length} of 5`));

describe('tampering by whoever owns the database', () => {
  it('is not seen where there is none', async () => {
    expect(published.checkpoints.map(({ size }) => size)).toEqual([50, 40, 20]);
    expect(await verify(undefined, { copy: published })).toMatchObject({
      sealed: 55,
      waiting: 0,
      checkpoints: 3,
      copied: 3,
      found: [],
    });
  });

  it('flip: an entry that was changed is found', async () => {
    const changes = [
      `UPDATE audit_entry SET command = 'other' WHERE id = 7`,
      `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE id = 7`,
      `UPDATE audit_entry SET occurred_at = occurred_at + interval '1 microsecond' WHERE id = 7`,
      `UPDATE audit_entry SET evidence = '{"about": "nothing"}' WHERE id = 7`,
      `UPDATE audit_entry SET subjects = subjects || 'listing/1'::text WHERE id = 7`,
      `INSERT INTO audit_commitment VALUES (7, 'name', sha256('x'))`,
    ];
    for (const change of changes)
      expect((await tampered((db) => db.query(change))).found).toEqual([
        { kind: 'changed', where: expect.stringContaining('entry 7 (id 7') },
      ]);
    expect(
      kindsIn(await tampered((db) => db.query(`UPDATE audit_chain SET hash = sha256('x') WHERE seq = 7`))),
    ).toEqual(['changed', 'link', 'root']);
    detected.set('flip', true);
  });

  it('delete: an entry that was removed is found, with its place in the chain or without', async () => {
    const remove = (db: Queries) => db.query('DELETE FROM audit_entry WHERE id = 9');
    expect((await tampered(remove)).found).toEqual([{ kind: 'removed', where: 'entry 9 (id 9)' }]);
    const unlink = (db: Queries) => db.query('DELETE FROM audit_chain WHERE seq = 9');
    const both = await tampered(async (db) => [await remove(db), await unlink(db)]);
    expect(both.found[0]).toEqual({ kind: 'gap', where: '9 to 9' });
    expect(kindsIn(both)).toContain('root');
    world.after(1);
    expect(kindsIn(await tampered(unlink))).toContain('unsealed');
    detected.set('delete', true);
  });

  it('reorder: entries that changed places are found', async () => {
    const swapped = await tampered(async (db) => {
      for (const [from, to] of [
        [11, -1],
        [12, 11],
        [-1, 12],
      ])
        await db.query(`UPDATE audit_chain SET entry_id = $2 WHERE entry_id = $1`, [from, to]);
    });
    expect(swapped.found).toEqual([
      { kind: 'changed', where: 'entry 11 (id 12, note)' },
      { kind: 'changed', where: 'entry 12 (id 11, note)' },
    ]);
    const whole = await tampered(async (db) => {
      await db.query(`UPDATE audit_chain SET seq = CASE seq WHEN 11 THEN 9911 ELSE 9912 END WHERE seq IN (11, 12)`);
      await db.query(`UPDATE audit_chain SET seq = CASE seq WHEN 9911 THEN 12 ELSE 11 END WHERE seq > 9000`);
    });
    expect(kindsIn(whole)).toEqual(['changed', 'link', 'root']);
    detected.set('reorder', true);
  });

  it('truncate: an end that was cut off is found by the checkpoints, or by a copy of them', async () => {
    const cut = async (db: Queries) => {
      await db.query('DELETE FROM audit_chain WHERE seq > 30');
      await db.query('DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_chain)');
    };
    expect((await tampered(cut)).found).toEqual([
      { kind: 'truncated', where: 'checkpoint 40, and 30 entries' },
      { kind: 'truncated', where: 'checkpoint 50, and 30 entries' },
    ]);
    const traceless = async (db: Queries) => {
      await cut(db);
      await db.query('DELETE FROM audit_checkpoint WHERE size > 30');
    };
    expect(kindsIn(await tampered(traceless, { copy: published }))).toEqual(['copy', 'truncated']);
    // What only a copy shows, and the guide says so.
    expect((await tampered(traceless)).found).toEqual([]);
    detected.set('truncate', true);
  });

  it('rewrite: everything made anew is found by a copy, and without one unless the signing key was had', async () => {
    const withoutKey = await tampered((db) => rewrite(db, 25, stranger));
    expect(withoutKey.found).toEqual([{ kind: 'key', where: `checkpoint 50, signed by ${stranger.id}` }]);
    expect(kindsIn(await tampered((db) => rewrite(db, 25, stranger), { trusted: [], copy: published }))).toEqual([
      'copy',
      'root',
    ]);
    expect(kindsIn(await tampered((db) => rewrite(db, 25, key), { copy: published }))).toEqual(['copy', 'root']);
    const unsigned = await tampered(async (db) => {
      const kept = await db.query('SELECT * FROM audit_checkpoint');
      await rewrite(db, 25, stranger);
      await db.query('DELETE FROM audit_checkpoint');
      await db.query('INSERT INTO audit_checkpoint SELECT * FROM json_populate_recordset(null::audit_checkpoint, $1)', [
        JSON.stringify(kept.map(asJson)),
      ]);
    });
    expect(kindsIn(unsigned)).toEqual(['root']);
    // What only a copy shows, and the guide says so.
    expect((await tampered((db) => rewrite(db, 25, key))).found).toEqual([]);
    detected.set('rewrite', true);
  });
});

describe('audit:verify', () => {
  const file = path.join(world.dataDir, 'checkpoints.json');
  const settings = { DATA_DIR: world.dataDir };

  it('leaves with 0 when nothing is wrong, also against a copy, and with 1 and the place when something is', async () => {
    writeFileSync(file, JSON.stringify({ ...published, next: null }));
    const whole = await runCli(world.ownerUrl, 'audit-verify', ['--checkpoints', file], settings);
    expect(whole).toMatchObject({ exit: 0, stderr: '' });
    expect(whole.stdout).toContain('55 entries sealed, 0 waiting; 3 checkpoints, 3 in the copy');

    await world.db.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
    await world.db.query(`UPDATE audit_entry SET command = 'other' WHERE id = 7`);
    const broken = await runCli(world.ownerUrl, 'audit-verify', [], settings);
    expect(broken).toMatchObject({ exit: 1, stderr: '' });
    expect(broken.stdout).toContain('entry 7 (id 7, other)');
  }, 60_000);

  it('leaves with 2 when the copy cannot be read', async () => {
    writeFileSync(file, JSON.stringify({ checkpoints: [] }));
    expect(await runCli(world.ownerUrl, 'audit-verify', ['--checkpoints', file], settings)).toMatchObject({ exit: 2 });
  }, 60_000);
});

/** From this entry on everything is worked out anew and signed with this key, as if it had always been so. */
async function rewrite(db: Queries, from: number, signing: SigningKey) {
  await db.query(
    `UPDATE audit_entry SET command = 'never happened' WHERE id = (SELECT entry_id FROM audit_chain WHERE seq = $1)`,
    [from],
  );
  await db.query(`INSERT INTO audit_key VALUES ($1, $2, now()) ON CONFLICT DO NOTHING`, [
    signing.id,
    signing.publicKey,
  ]);
  const links: { seq: string; hash: Buffer; sealed_at: string; entry: EntryContent }[] = await db.query(
    `SELECT c.seq, c.hash, ${SEALED_AT} AS sealed_at, ${ENTRY_CONTENT} AS entry
       FROM audit_chain c JOIN audit_entry e ON e.id = c.entry_id ORDER BY c.seq`,
  );
  const checkpoints = await checkpointsAfter(db, 0, 1000);
  const tree = new GrowingTree();
  let [hash, last] = [Buffer.alloc(32) as Buffer, null as string | null];
  for (const { seq, hash: was, sealed_at: sealedAt, entry } of links) {
    const previous = hash;
    hash =
      Number(seq) < from ? was : entryHash({ seq: Number(seq), previous: previous.toString('hex'), sealedAt, entry });
    await db.query('UPDATE audit_chain SET previous = $2, hash = $3 WHERE seq = $1', [seq, previous, hash]);
    tree.add(leafHash(hash));
    const old = checkpoints.find(({ size }) => size === Number(seq));
    if (!old) continue;
    const unsigned = {
      ...old,
      root: tree.root().toString('hex'),
      head: hash.toString('hex'),
      previous: last,
      keyId: signing.id,
    };
    const signature = signing.sign(signedText(unsigned));
    last = checkpointHash({ ...unsigned, signature: signature.toString('base64') }).toString('hex');
    await db.query(
      `UPDATE audit_checkpoint SET root = $2, head = $3, previous = $4, key_id = $5, signature = $6 WHERE size = $1`,
      [seq, tree.root(), hash, unsigned.previous && Buffer.from(unsigned.previous, 'hex'), signing.id, signature],
    );
  }
}

const asJson = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]),
  );
