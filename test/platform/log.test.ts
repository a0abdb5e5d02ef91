import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../server/platform/log.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const lines: string[] = [];
const world = await openWorld({ LOG_LEVEL: 'trace' }, { log: { write: (line: string) => void lines.push(line) } });
const build = builders(world);
const CANARY = 'CanarySecret-8Gh2kPq9Zr4Lx7Wm';
const told = () => lines.splice(0).join('');

describe('the log', () => {
  it('has a line for each request, with its id, its path and its status', async () => {
    const { headers } = await world.visitor().get('/api/v1/listings/0197f000-0000-7000-8000-000000000000?lang=en');
    const [line] = lines
      .splice(0)
      .map((text) => JSON.parse(text))
      .filter(({ req }) => req);
    expect(line).toMatchObject({
      req: {
        id: headers['x-request-id'],
        method: 'GET',
        path: '/api/v1/listings/0197f000-0000-7000-8000-000000000000',
      },
      res: { statusCode: 404 },
    });
    expect(Object.keys(line.req).toSorted()).toEqual(['id', 'method', 'path']);
    expect(Object.keys(line.res)).toEqual(['statusCode']);
  });

  it('never has what a request carried: headers, queries, bodies, secrets in links', async () => {
    const person = await build.person('institution_admin', { email: `${CANARY}@example.org`.toLowerCase() });
    const { body: issued } = await world
      .as(person)
      .post('/api/v1/tokens')
      .send({ name: CANARY, scopes: ['read'] });
    told();
    const visitor = () => world.visitor();
    await visitor().get('/api/v1/me').set('Authorization', `Bearer ${CANARY}`);
    await visitor().get('/api/v1/me').set('Authorization', `Basic ${CANARY}`);
    await visitor().get('/').set('Cookie', `bandung_session=${CANARY}; __Host-sid=${CANARY}`);
    await visitor()
      .get('/')
      .set('X-Api-Key', CANARY)
      .set('User-Agent', CANARY)
      .set('Referer', `https://x/?t=${CANARY}`);
    for (const address of ['/reset', '/invitation', '/sign-in', '/api/v1/listings'])
      await visitor().get(`${address}?token=${CANARY}&code=${CANARY}&cursor=${CANARY}&q=${CANARY}`);
    for (const folder of ['unsubscribe', 'reset', 'invitations', 'api/v1/invitations', 'verify'])
      for (const method of ['get', 'post'] as const) await visitor()[method](`/${folder}/${CANARY}`);
    await visitor()
      .post('/api/v1/session')
      .send({ email: `${CANARY}@example.org`, password: CANARY });
    await visitor()
      .post('/api/v1/session')
      .send({ email: { $ne: CANARY }, password: [CANARY] });
    await visitor().post('/api/v1/session').set('Content-Type', 'application/json').send(`{"password":"${CANARY}"`);
    await visitor()
      .post('/sign-in')
      .type('form')
      .send({ email: `${CANARY}@x.org`, password: CANARY });
    await world.as(person).get('/api/v1/me');
    await world.as({ token: issued.secret }).get('/api/v1/me');
    await world
      .as({ token: issued.secret })
      .post('/api/v1/tokens')
      .send({ name: CANARY, scopes: ['write'] });
    const log = told();
    expect(log.split('\n').length).toBeGreaterThan(20);
    expect(log.toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect(log).not.toContain(issued.secret);
    expect(log).not.toContain(person.token);
    expect(log).not.toContain(person.email);
    expect(log).not.toMatch(/set-cookie|bandung_session/i);
  });

  it('never has the values of a query that failed, nor what hangs on any other error', async () => {
    await world.db.query(`ALTER TABLE organisation RENAME TO organisation_away`);
    await world.visitor().get(`/api/v1/organisations?kind=ministry&limit=1`).expect(500);
    await world.db.query(`ALTER TABLE organisation_away RENAME TO organisation`);
    const failed = told();
    expect(failed).toContain('a request failed');
    expect(failed).not.toContain('"ministry"');

    const { log } = world.runtime;
    const driver = Object.assign(new Error('duplicate key'), { code: '23505', detail: `Key (email)=(${CANARY})` });
    log.error({ err: new QueryFailedError('INSERT', [CANARY], driver) }, 'stored');
    log.error({ err: new Error('outer', { cause: Object.assign(new Error('inner'), { body: CANARY }) }) }, 'nested');
    log.error({ err: new Error(`no answer from https://a.example/x?token=${CANARY}`) }, 'called');
    log.error({ err: new Error(`cannot reach redis://user:${CANARY}@host:6379`) }, 'queue');
    log.warn({ password: CANARY, person: { secret: CANARY, token: CANARY }, headers: { cookie: CANARY } }, 'by name');
    log.trace(`Authorization: Bearer ${CANARY} and bdg_${CANARY} and whsec_${CANARY}`);
    const rest = told();
    expect(rest).not.toContain(CANARY);
    expect(rest).toContain('inner');
    expect(rest).toContain('23505');
    expect(
      rest
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).level),
    ).toHaveLength(6);
  });

  it('is what every process writes by default', () => {
    expect(createLog('info').level).toBe('info');
  });
});
