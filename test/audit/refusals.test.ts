import { describe, expect, it } from 'vitest';
import { hashPassword, Person } from '../../server/auth/index.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { eventually } from '../support/eventually.js';

const { world, build, match, post, institute, peru } = await openEngagementWorld();
const PASSWORD = 'correct horse battery staple';

/** Written once the answer is out. */
const recorded = (count: number): Promise<Record<string, unknown>[]> =>
  eventually(
    () =>
      world.db.query(
        `SELECT command, actor_kind, actor_id, subjects, fields, evidence, refusal FROM audit_entry WHERE refusal IS NOT NULL ORDER BY id`,
      ),
    (rows) => rows.length >= count,
  );

describe('a refusal', () => {
  it('of someone who tries to sign in is on record, without what they typed', async () => {
    const person = await build.person('institution_member', { email: 'tried@example.org' });
    await world.db.update(Person, { id: person.id }, { passwordHash: await hashPassword(PASSWORD) });
    const body = { email: 'tried@example.org', password: 'canary canary canary' };
    await world.visitor().post('/api/v1/session').send(body).expect(401);
    const [entry] = await recorded(1);
    expect(entry).toEqual({
      command: 'POST /api/v1/session',
      actor_kind: 'anonymous',
      actor_id: null,
      subjects: [],
      fields: [],
      evidence: {},
      refusal: 'wrong-credentials',
    });
    await world.visitor().get('/api/v1/me').auth('bdg_canary', { type: 'bearer' }).expect(401);
    expect((await recorded(2))[1]).toMatchObject({ command: 'GET /api/v1/me', refusal: 'not-signed-in' });
    expect(JSON.stringify(await world.db.query('SELECT * FROM audit_entry'))).not.toContain('canary');
  });

  it('of an act one may not do says who, what and to what; not being there says nothing', async () => {
    const { id: matchId } = await match('suggested');
    await post(institute, `/matches/${matchId}/introduction`).expect(403);
    expect((await recorded(3))[2]).toMatchObject({
      command: 'POST /api/v1/matches/:id/introduction',
      actor_kind: 'person',
      actor_id: institute.id,
      subjects: [`match/${matchId}`],
      refusal: 'not-allowed',
    });
    await post(peru, `/matches/${matchId}/introduction`).expect(404);
    await world.visitor().get('/api/v1/me').expect(401);
    await world
      .as(institute)
      .post(`/api/v1/organisations/${institute.organisation.id}/webhooks`)
      .send({ name: 'Mine', url: 'https://hooks.example.org/in', events: ['listing.published'] })
      .expect(403);
    expect((await recorded(4))[3]).toMatchObject({
      subjects: [`organisation/${institute.organisation.id}`],
      refusal: 'step-up-required',
    });
  });

  it('is written so many times a minute, and then that there were more', async () => {
    const { id: matchId } = await match('suggested');
    for (let n = 0; n < 30; n++) await post(institute, `/matches/${matchId}/introduction`).expect(403);
    const rows = await recorded(4 + 19);
    const last = rows.filter(({ evidence }) => Object.keys(evidence as object).length > 0);
    expect(last).toMatchObject([
      { actor_id: institute.id, subjects: [], evidence: { leftOut: 'more in this minute' } },
    ]);
    await world.visitor().get('/api/v1/me').auth('bdg_canary', { type: 'bearer' }).expect(401);
    expect(await recorded(4 + 20)).toHaveLength(24);
  });
});
