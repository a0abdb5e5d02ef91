import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { uuidv7 } from '../../server/platform/uuid.js';
import { startBandung } from '../support/bandung-process.js';
import { builders } from '../support/build.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const NEEDS = 160;

it('a rematch survives kill -9 of everything, between its steps and within them', { timeout: 120_000 }, async () => {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-kill-'));
  const settings = { DATABASE_URL: database.url, DATA_DIR: dataDir, REDIS_PREFIX: `test-${randomUUID()}` };
  const administrator = await judgedOnce(database);

  // Starting asks for a rematch, because nothing has been judged yet.
  const first = await startBandung(settings);
  await eventually(
    () => state(database),
    ({ matches, running }) => matches > 0 && running === 0,
    60,
  );
  const ruled = (await state(database)).rules;
  expect((await setWeights(first.url, administrator.token)).status).toBe(201);
  await first.kill('SIGKILL');

  for (const point of [
    'in-rematch-step:kill@2',
    'in-reaction-before-commit:kill@1',
    'relay-after-publish-before-mark:kill@1',
  ]) {
    const doomed = await startBandung({ ...settings, FAILPOINTS: point });
    expect(await doomed.ended).toBe('SIGKILL');
  }
  const survivor = await startBandung(settings);
  const after = await eventually(
    () => state(database),
    ({ running }) => running === 0,
    60,
  );

  expect(after.rules).toHaveLength(1);
  expect(after.rules).not.toEqual(ruled);
  expect(after).toMatchObject({ done: NEEDS, total: NEEDS, reason: 'new_weights', lists: NEEDS });
  await survivor.kill('SIGTERM');
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function judgedOnce({ dataSource }: FreshDatabase) {
  const build = builders({ db: dataSource.manager, now: () => new Date() });
  const [asking, giving] = [
    await build.organisation({ kind: 'ministry', country: 'NPL' }),
    await build.organisation({ country: 'LKA' }),
  ];
  for (let n = 0; n < 3; n++) await build.listing('training', { organisation: giving });
  for (let n = 0; n < NEEDS; n++) await build.listing('need', { organisation: asking });
  await dataSource.query(
    `INSERT INTO rematch (id, reason, total, started_at, advanced_at) VALUES ($1, 'new_rules', $2, now(), now())`,
    [uuidv7(new Date()), NEEDS],
  );
  await dataSource.query(
    `INSERT INTO domain_event (name, subject_kind, subject_id, payload, occurred_at)
     SELECT 'rematch.started', 'rematch', id, jsonb_build_object('rematchId', id), now() FROM rematch`,
  );
  return build.person('administrator');
}

async function setWeights(url: string, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { current } = await (await fetch(`${url}/api/v1/matching/weights`, { headers })).json();
  current.weights.offer.feasibility.of = 0.3;
  const body = { weights: current.weights, note: 'Distance counts for more', basedOn: current.version };
  return fetch(`${url}/api/v1/matching/weights`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function state({ dataSource }: FreshDatabase) {
  const [row] = await dataSource.query(
    `SELECT count(*)::int AS matches, count(DISTINCT need_id)::int AS lists,
            coalesce(array_agg(DISTINCT rule_version), '{}') AS rules,
            (SELECT count(*)::int FROM rematch WHERE finished_at IS NULL) AS running
       FROM match WHERE state <> 'ended'`,
  );
  const [latest] = await dataSource.query(`SELECT reason, done, total FROM rematch ORDER BY id DESC LIMIT 1`);
  return { ...row, ...latest };
}
