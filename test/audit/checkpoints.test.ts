import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../server/config.js';
import { newSigningKey, signingKeyOf } from '../../server/platform/audit/signing-key.js';
import { takeCheckpoint } from '../../server/platform/audit/take-checkpoint.js';
import { TILE } from '../../server/platform/audit/tiles.js';
import { openAuditWorld } from './audit-world.js';

const { world, key, verify, notes, checkpoint } = await openAuditWorld();
const list = (query = '') => world.visitor().get(`/.well-known/audit-checkpoints${query}`);

describe('checkpoints', () => {
  it('are signed by a key that is made once and readable by its owner alone', () => {
    const file = path.join(world.dataDir, 'audit-key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(signingKeyOf(world.runtime.config).id).toBe(key.id);
    expect(signingKeyOf({ DATA_DIR: '/nowhere', AUDIT_SIGNING_KEY: readFileSync(file, 'utf8') }).id).toBe(key.id);
    expect(() => loadConfig({ AUDIT_SIGNING_KEY: 'not a key' })).toThrow(ConfigError);
    expect(loadConfig({ AUDIT_SIGNING_KEY: newSigningKey() }).AUDIT_SIGNING_KEY).toBeTypeOf('string');
  });

  it('are taken when something has come since the last, and not otherwise', async () => {
    expect(await checkpoint()).toMatchObject({ size: 1, previous: null, keyId: key.id });
    expect(await checkpoint()).toBeUndefined();
    await notes(2);
    world.after(1);
    expect(await checkpoint()).toMatchObject({ size: 3, at: world.now().toISOString() });
  });

  it('are published for everyone, newest first, in pages, with the keys, and told apart by their ETag', async () => {
    const { body, headers } = await list().expect(200);
    expect(body.checkpoints.map(({ size }: { size: number }) => size)).toEqual([3, 1]);
    expect(body.keys).toEqual([{ id: key.id, publicKey: key.publicKey }]);
    await list().set('If-None-Match', headers['etag']!).expect(304);

    const first = await list('?limit=1').expect(200);
    expect(first.body.checkpoints).toHaveLength(1);
    const next = new URL(first.body.next);
    const rest = await world
      .visitor()
      .get(next.pathname + next.search)
      .expect(200);
    expect(rest.body).toMatchObject({ checkpoints: [{ size: 1 }], next: null });
    await list('/3').expect(200, { checkpoint: body.checkpoints[0], key: body.keys[0] });
    await list('/2').expect(404);
    await list('/x').expect(422);
    await list('?limit=0').expect(422);
  });

  it('name their key: a new one goes on record, and the old one stays published', async () => {
    const next = signingKeyOf({ AUDIT_SIGNING_KEY: newSigningKey(), DATA_DIR: world.dataDir });
    expect((await verify(undefined, { trusted: [next] })).found).toEqual([
      { kind: 'key', where: `checkpoint 3, signed by ${key.id}` },
    ]);
    expect(await takeCheckpoint(world.ctx(), next)).toMatchObject({ size: 4, keyId: next.id });
    const { body } = await list().expect(200);
    expect(body.keys.map(({ id }: { id: string }) => id)).toEqual([key.id, next.id]);
    const [entry] = await world.db.query(`SELECT subjects, evidence FROM audit_entry ORDER BY id DESC LIMIT 1`);
    expect(entry).toEqual({ subjects: [`audit-key/${next.id}`], evidence: { publicKey: next.publicKey } });
    expect((await verify(undefined, { trusted: [next] })).found).toEqual([]);
  });

  it('keep the roots of whole runs, and a run that was altered is found', async () => {
    await world.db.query(
      `INSERT INTO audit_entry (command, actor_kind, subjects, fields, occurred_at)
       SELECT 'note', 'system', '{}', '{}', $1 FROM generate_series(1, $2)`,
      [world.now(), TILE * 2],
    );
    await checkpoint();
    expect(await world.db.query('SELECT count(*)::int AS n FROM audit_tile')).toEqual([{ n: 2 }]);
    await notes(1);
    await checkpoint();
    expect((await verify()).found).toEqual([]);
    await world.db.query('ALTER TABLE audit_tile DISABLE TRIGGER USER');
    await world.db.query(`UPDATE audit_tile SET root = sha256('x') WHERE number = 1`);
    expect((await verify()).found).toEqual([{ kind: 'tile', where: 'entries 1025 to 2048' }]);
  });
});
