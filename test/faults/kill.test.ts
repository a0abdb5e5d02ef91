import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { startBandung } from '../support/bandung-process.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startRedis } from '../support/redis.js';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends: { backend: string; env: Record<string, string> }[] = [
  { backend: 'postgres', env: {} },
  ...(redis ? [{ backend: 'redis', env: { REDIS_URL: redis.url } }] : []),
];

/** Where the process dies, and between which two steps that is. */
const points = [
  'before-commit',
  'after-commit-before-response',
  'relay-after-publish-before-mark',
  'in-reaction-before-commit',
  'worker-after-effect-before-ack',
  'effect-after-run-before-mark',
  'mail-after-send-before-mark',
];

describe.each(backends)('kill -9 of everything, queue on $backend', ({ env }) => {
  it.concurrent.each(points)(
    'at %s: nothing acknowledged is lost, nobody is told twice',
    { timeout: 90_000 },
    async (point) => {
      const database = await freshDatabase();
      const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-kill-'));
      const settings = { DATABASE_URL: database.url, DATA_DIR: dataDir, REDIS_PREFIX: `test-${randomUUID()}`, ...env };
      const { need, focalPoint, provider } = await endorsedNeedAndOffer(database);
      const publish = (url: string) =>
        fetch(`${url}/api/v1/listings/${need.id}/publication`, {
          method: 'POST',
          headers: { authorization: `Bearer ${focalPoint.token}`, 'idempotency-key': 'publish-1' },
        });

      const doomed = await startBandung({ ...settings, FAILPOINTS: `${point}:kill` });
      const first = await publish(doomed.url).catch(() => undefined);
      expect(await doomed.ended).toBe('SIGKILL');

      const survivor = await startBandung(settings);
      const again = await publish(survivor.url);
      expect(again.status).toBe(200);
      const replayed = again.headers.get('idempotency-replayed') === 'true';
      expect(replayed || !first?.ok).toBe(true);
      await eventually(
        () => openWork(database),
        (open) => open.length === 0,
        60,
      );

      expect(await counts(database, provider.id)).toEqual({ published: 1, matches: 1, notices: 1, mails: 1, twice: 0 });
      expect(readdirSync(path.join(dataDir, 'mail')).filter((file) => file.endsWith('.eml'))).toHaveLength(
        await mailsSent(database),
      );

      await survivor.kill('SIGTERM');
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  );
});

async function endorsedNeedAndOffer({ dataSource }: FreshDatabase) {
  const build = builders({ db: dataSource.manager, now: () => new Date() });
  const provider = await build.person('institution_admin', { country: 'LKA' });
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  await build.listing('training', { organisation: provider.organisation, title: 'Banana fibre extraction and use' });
  const need = await build.listing('need', {
    organisation: officer.organisation,
    state: 'endorsed',
    firstPublishedAt: null,
  });
  return { need, focalPoint, provider };
}

const one = async ({ dataSource }: FreshDatabase, sql: string, params: unknown[] = []) =>
  Number((Object.values((await dataSource.query(sql, params))[0]) as string[])[0]);

const openWork = ({ dataSource }: FreshDatabase): Promise<unknown[]> =>
  dataSource.query(
    `SELECT 'event ' || name AS waiting FROM domain_event WHERE dispatched_at IS NULL
     UNION ALL SELECT r.name || ' ' || coalesce(error, '') FROM reaction r WHERE done_at IS NULL
     UNION ALL SELECT 'mail ' || state FROM mail WHERE state IN ('queued', 'sending')`,
  );

const mailsSent = (database: FreshDatabase) => one(database, `SELECT count(*) FROM mail WHERE state = 'sent'`);

async function counts(database: FreshDatabase, personId: string) {
  return {
    published: await one(database, `SELECT count(*) FROM domain_event WHERE name = 'listing.published'`),
    matches: await one(database, `SELECT count(*) FROM match`),
    notices: await one(
      database,
      `SELECT count(*) FROM notification WHERE person_id = $1 AND name = 'match.suggested'`,
      [personId],
    ),
    mails: await one(database, `SELECT count(*) FROM mail WHERE person_id = $1 AND state = 'sent'`, [personId]),
    twice: await one(
      database,
      `SELECT count(*) FROM (SELECT 1 FROM notification GROUP BY person_id, event_id HAVING count(*) > 1) d`,
    ),
  };
}
