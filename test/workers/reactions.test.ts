import { afterAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../workers/reconcile.js';
import { QUEUE } from '../../workers/relay.js';
import { startWorkers } from '../../workers/start-workers.js';
import { builders } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { startRedis } from '../support/redis.js';
import { openWorld, type World } from '../support/world.js';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends: { backend: string; env: Record<string, string> }[] = [
  { backend: 'postgres', env: {} },
  ...(redis ? [{ backend: 'redis', env: { REDIS_URL: redis.url } }] : []),
];

const openReactions = async ({ db }: World) =>
  Number(
    (
      await db.query(
        `SELECT (SELECT count(*) FROM domain_event WHERE dispatched_at IS NULL) + (SELECT count(*) FROM reaction WHERE done_at IS NULL) AS n`,
      )
    )[0].n,
  );
const quiet = (world: World) =>
  eventually(
    () => openReactions(world),
    (open) => open === 0,
  );

async function publishedNeed(world: World) {
  const build = builders(world);
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  const provider = await build.person('institution_admin', { country: 'LKA' });
  await build.listing('training', { organisation: provider.organisation });
  const need = await build.listing('need', { organisation: officer.organisation, state: 'endorsed' });
  await world.as(focalPoint).post(`/api/v1/listings/${need.id}/publication`).expect(200);
  return { need, provider };
}

const noticesOf = async (world: World, personId: string) =>
  (await world.db.query(`SELECT name FROM notification WHERE person_id = $1`, [personId])).map(
    (row: { name: string }) => row.name,
  );

describe.each(backends)('reactions, queue on $backend', ({ backend, env }) => {
  it('follow an event to its end', async () => {
    const world = await openWorld(env);
    expect(world.runtime.queue.backend).toBe(backend);
    const workers = await startWorkers(world.runtime);
    const { need, provider } = await publishedNeed(world);
    await quiet(world);

    expect(await noticesOf(world, provider.id)).toEqual(['match.suggested']);
    const { body } = await world.visitor().get(`/api/v1/listings/${need.id}`).expect(200);
    expect(body.state).toBe('matching');
    await workers.stop();
  });

  it('are shared by two relays and two sets of workers, each done once', async () => {
    const world = await openWorld(env);
    const workers = await Promise.all([startWorkers(world.runtime), startWorkers(world.runtime)]);
    const all = await Promise.all(Array.from({ length: 5 }, () => publishedNeed(world)));
    await quiet(world);

    for (const { provider } of all) {
      const names = await noticesOf(world, provider.id);
      expect(names.filter((name: string) => name === 'match.suggested').length).toBeGreaterThan(0);
    }
    const twice = await world.db.query(`SELECT 1 FROM notification GROUP BY person_id, event_id HAVING count(*) > 1`);
    expect(twice).toEqual([]);
    await Promise.all(workers.map((each) => each.stop()));
  });

  it('are found again by the reconciler when the queue has lost everything', async () => {
    const world = await openWorld(env);
    const { relay } = await import('../../workers/relay.js');
    const { provider } = await publishedNeed(world);
    await relay(world.runtime.database, world.runtime.queue.queue(QUEUE), world.now());
    await world.runtime.queue.queue(QUEUE).obliterate({ force: true });

    world.after(1);
    expect(await reconcile(world.runtime)).toBeGreaterThan(0);
    const workers = await startWorkers(world.runtime);
    await quiet(world);
    expect(await noticesOf(world, provider.id)).toEqual(['match.suggested']);
    await workers.stop();
  });
});

describe('delivered twice', () => {
  it('comes to the same', async () => {
    const world = await openWorld();
    const { provider } = await publishedNeed(world);
    await world.drain(2);
    expect(await noticesOf(world, provider.id)).toEqual(['match.suggested']);
    const [{ n }] = await world.db.query(`SELECT count(*)::int AS n FROM match`);
    expect(n).toBe(1);
  });
});
