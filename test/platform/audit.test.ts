import { describe, expect, it } from 'vitest';
import { openEngagementWorld } from '../engagements/engagement-world.js';

const { world, post, match, ministry, institute } = await openEngagementWorld();
const audited = async (subject: string): Promise<string[]> => {
  const rows = await world.db.query(`SELECT command FROM audit_entry WHERE $1 = ANY(subjects) ORDER BY id`, [subject]);
  return rows.map((row: { command: string }) => row.command);
};

describe('the audit', () => {
  it('says who made and who revoked a token', async () => {
    const { body } = await post(ministry, '/tokens', { name: 'import', scopes: ['read'] }).expect(201);
    await world.as(ministry).delete(`/api/v1/tokens/${body.id}`).expect(204);
    expect(await audited(`token/${body.id}`)).toEqual(['issue-token', 'revoke-token']);
    expect(JSON.stringify(await world.db.query('SELECT * FROM audit_entry'))).not.toContain(body.secret);
  });

  it('says who filed the first evaluation, though nobody is told of it yet', async () => {
    const { id: matchId } = await match();
    const dates = { startsOn: '2027-03-01', endsOn: '2027-03-12' };
    const { body } = await post(ministry, '/missions', { matchId, title: 'Advice', dutyStation: 'Pokhara', ...dates });
    await world.db.query(`UPDATE mission SET state = 'completed' WHERE id = $1`, [body.id]);
    const evaluation = { rating: 5, text: 'Very useful.' };
    await post(institute, `/missions/${body.id}/evaluations`, evaluation).expect(200);
    expect(await audited(`mission/${body.id}`)).toEqual(['propose-mission', 'evaluate-mission']);
    expect(await world.recorded('mission.evaluated')).toEqual([]);
  });
});

describe('a token', () => {
  it('gives no token, not even one as strong as itself', async () => {
    const { body } = await post(ministry, '/tokens', { name: 'both', scopes: ['read', 'write'] }).expect(201);
    const refused = await world
      .as({ token: body.secret as string })
      .post('/api/v1/tokens')
      .send({ name: 'reader', scopes: ['read'] })
      .expect(403);
    expect(refused.body.code).toBe('step-up-required');
  });
});
