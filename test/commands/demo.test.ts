import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { expect, test, vi } from 'vitest';
import { totpCode } from '../../server/auth/index.js';
import { loadDemo } from '../../server/commands/load-demo.js';
import { roles, scopes } from '../../server/actor.js';
import { listNearMisses } from '../../server/matching/index.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const printed: string[] = [];
vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));

/** What would have to change for each near miss of a need, as its own side sees it. */
async function nearMissesOf(title: string) {
  const [{ id, organisation_id }] = await world.db.query(`SELECT id, organisation_id FROM listing WHERE title = $1`, [
    title,
  ]);
  const membership = { organisationId: organisation_id, role: 'ministry_officer', country: 'BEN' } as const;
  const actor = { kind: 'person', id: randomUUID(), memberships: [membership], scopes, fresh: true } as const;
  const { misses } = await listNearMisses(world.ctx(actor), id);
  return misses.map(({ changes }) => changes.map(({ code }) => code));
}

test(
  'a newcomer gets accounts for every role, and needs that have matches with reasons',
  { timeout: 60_000 },
  async () => {
    await loadDemo(world.runtime);
    const file = path.join(world.dataDir, 'demo-accounts.txt');
    expect(printed.join()).toContain(readFileSync(file, 'utf8'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const present = await world.db.query(`SELECT DISTINCT role FROM membership`);
    expect(present.map(({ role }: { role: string }) => role).toSorted()).toEqual([...roles].toSorted());

    await world.drain();
    const without = await world.db.query(
      `SELECT title FROM listing n WHERE kind = 'need' AND state = 'matching'
        AND NOT EXISTS (SELECT 1 FROM match m WHERE m.need_id = n.id AND m.state = 'suggested' AND m.offer_kind <> 'fund')`,
    );
    expect(without).toEqual([{ title: 'Entretien des équipements biomédicaux des hôpitaux de zone' }]);
    const near = await nearMissesOf(without[0].title);
    expect(near).toEqual([['country_not_eligible'], ['dates_apart', 'no_shared_language']]);
    const [best] = await world.db.query(
      `SELECT o.title, m.criteria FROM match m JOIN listing n ON n.id = m.need_id JOIN listing o ON o.id = m.offer_id
      WHERE n.title LIKE 'Banana fibre%' AND m.offer_kind <> 'fund' ORDER BY m.score DESC LIMIT 1`,
    );
    expect(best.title).toBe('Extraction and use of banana fibre');
    expect(best.criteria.mutuality.reasons[0].values.words).toContain('Banana fibre');
  },
);

test('everything it shows is labelled illustrative, and nothing of it is exported by id', async () => {
  expect(await world.db.query(`SELECT id FROM listing WHERE NOT illustrative OR external_id IS NOT NULL`)).toEqual([]);
});

test('each account can sign in, with a code where the role needs one', async () => {
  const text = readFileSync(path.join(world.dataDir, 'demo-accounts.txt'), 'utf8');
  const accounts = [...text.matchAll(/^[a-z ]+? {2,}(\S+@\S+) +(\S+) +([A-Z2-7]{32})?/gm)];
  expect(accounts).toHaveLength(13);
  for (const [, email, password, key] of accounts) {
    const agent = request.agent(world.app).set('Sec-Fetch-Site', 'same-origin');
    const { body } = await agent.post('/api/v1/session').send({ email, password }).expect(201);
    expect(body.secondFactor).toEqual(key ? ['totp'] : undefined);
    if (key) {
      const code = totpCode(key, world.now());
      await agent.post('/api/v1/session/second-factor').send({ code }).expect(201);
    }
    const me = await agent.get('/api/v1/me').expect(200);
    expect(me.body).toMatchObject({ email, withheld: [] });
    expect(me.body.memberships).toHaveLength(1);
  }
});

test('a database with anything in it is left alone', async () => {
  const [{ n }] = await world.db.query(`SELECT count(*)::int AS n FROM listing`);
  await loadDemo(world.runtime);
  expect(await world.db.query(`SELECT count(*)::int AS n FROM listing`)).toEqual([{ n }]);
});
