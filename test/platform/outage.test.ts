import net from 'node:net';
import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { hashPassword, Person } from '../../server/auth/index.js';
import { builders } from '../support/build.js';
import { freshDatabase } from '../support/database.js';
import { runSql } from '../support/run-sql.js';
import { openWorld } from '../support/world.js';

const { url } = await freshDatabase();
const wire = await openWire(Number(new URL(url).port));
const world = await openWorld({ DATABASE_URL: wire.through(url) });
const build = builders(world);
const PASSWORD = 'correct horse battery staple';

/** Between the application and its PostgreSQL, to be cut. */
async function openWire(port: number) {
  const ends = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    for (const end of [near, far]) ends.add(end.on('error', () => {}).on('close', () => ends.delete(end)));
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port: own } = server.address() as net.AddressInfo;
  return {
    through: (address: string) => Object.assign(new URL(address), { hostname: '127.0.0.1', port: own }).href,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const end of ends) end.destroy();
      await closed;
    },
    restore: () => listen(own),
  };
}

const endConnections = () =>
  runSql(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('when PostgreSQL goes away', () => {
  it('asks to come back later, whatever was under way, and recovers by itself', { timeout: 60_000 }, async () => {
    const person = await build.person('ministry_officer');
    await world.db.update(Person, { id: person.id }, { passwordHash: await hashPassword(PASSWORD) });
    const browser = request.agent(world.app).set('Origin', world.runtime.parts.baseUrl);
    await browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);

    const asked: { status: number; headers: Record<string, string>; body: unknown }[] = [];
    const draft = (key: string) =>
      world
        .as(person)
        .post('/api/v1/listings')
        .set('Idempotency-Key', key)
        .send({ kind: 'need', language: 'en', title: key, organisationId: person.organisation.id });
    const ask = async (round: string) =>
      asked.push(
        ...(await Promise.all([
          ...Array.from({ length: 8 }, () => browser.get('/api/v1/me')),
          ...Array.from({ length: 8 }, () => world.as(person).get('/api/v1/listings')),
          ...Array.from({ length: 8 }, (_, i) => draft(`${round}-${i}`)),
          browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD }),
        ])),
      );

    for (let i = 0; i < 8; i++) await Promise.all([ask(`stopped-${i}`), wait(5 + i * 6).then(endConnections)]);
    for (let i = 0; i < 4; i++) {
      await Promise.all([ask(`cut-${i}`), wait(5 + i * 8).then(wire.cut)]);
      await ask(`away-${i}`);
      await wire.restore();
    }

    const odd = asked.filter(({ status }) => ![200, 201, 503].includes(status));
    expect(odd.map(({ status, body }) => ({ status, body }))).toEqual([]);
    const refused = asked.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) expect(Number(headers['retry-after'])).toBeGreaterThan(0);

    await browser.get('/api/v1/me').expect(200);
    const { body } = await draft('stopped-0-0').expect(201);
    const kept = await world.db.query(`SELECT id FROM listing WHERE title = 'stopped-0-0'`);
    expect(kept).toEqual([{ id: body.id }]);
  });
});
