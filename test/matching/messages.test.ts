import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Message, sendMessage } from '../../server/matching/index.js';
import type { TestPerson } from '../support/build.js';
import { openEngagementWorld, pointers } from '../engagements/engagement-world.js';

const { world, build, match, post, get, ministry, institute, stranger } = await openEngagementWorld();
const administrator = await build.person('administrator');
const WHY = 'We have trained three provinces in exactly this since 2019';

const write = (who: TestPerson, id: string, text: string) => post(who, `/matches/${id}/messages`, { text });
const titles = async (who: TestPerson) => {
  await world.drain();
  const { body } = await get(who, '/notifications').expect(200);
  return body.items.map(({ name, title }: { name: string; title: string }) => `${name} ${title}`) as string[];
};

describe('the two sides of a match', () => {
  it('talk: the need asks, the offer answers, each is told of what the other wrote', async () => {
    const { id, need } = await match('suggested');
    await write(ministry, id, 'How many trainers could you send?').expect(201);
    const told = (await titles(institute)).filter((line) => line.startsWith('match.messageSent'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(need.title);

    const { body: answer } = await write(institute, id, '  Four, for two months.\nIn English.  ').expect(201);
    expect(answer).toMatchObject({ side: 'offer', mine: true, text: 'Four, for two months.\nIn English.' });
    expect((await titles(ministry)).filter((line) => line.startsWith('match.messageSent'))).toHaveLength(1);

    const { body } = await get(ministry, `/matches/${id}/messages`).expect(200);
    expect(body.items.map(({ text, mine }: { text: string; mine: boolean }) => [text.slice(0, 5), mine])).toEqual([
      ['Four,', false],
      ['How m', true],
    ]);
    const { body: page } = await get(ministry, `/matches/${id}/messages?limit=1`).expect(200);
    const { body: older } = await get(ministry, `/matches/${id}/messages?limit=1&cursor=${page.next}`).expect(200);
    expect(older.items.map(({ text }: { text: string }) => text)).toEqual(['How many trainers could you send?']);
  });

  it('are mailed about it', async () => {
    const { id } = await match('introduced');
    await write(ministry, id, 'May we call you tomorrow?').expect(201);
    await world.drain();
    const mails = await world.db.query(`SELECT text FROM mail WHERE person_id = $1`, [institute.id]);
    expect(mails.some(({ text }: { text: string | null }) => text?.includes(`/matches/${id}`))).toBe(true);
    expect(mails.some(({ text }: { text: string | null }) => text?.includes('May we call you'))).toBe(false);
  });

  it('keep it to themselves: strangers and administrators find nothing, at either wall', async () => {
    const { id } = await match('introduced');
    await write(ministry, id, 'Between the two of us').expect(201);
    for (const who of [stranger, administrator]) {
      await get(who, `/matches/${id}/messages`).expect(404);
      await write(who, id, 'Hello').expect(404);
      expect(await world.ctx(who.actor).db.countBy(Message, { matchId: id })).toBe(0);
    }
    expect(await world.ctx(institute.actor).db.countBy(Message, { matchId: id })).toBe(1);
    await expect(
      world.ctx(institute.actor).db.query(
        `INSERT INTO message (id, match_id, side, author_id, text, form_id, created_at)
         SELECT gen_random_uuid(), match_id, side, author_id, 'forged', gen_random_uuid(), created_at
           FROM message WHERE match_id = $1`,
        [id],
      ),
    ).rejects.toThrow('row-level security');
    await world.ctx(institute.actor).db.query(`UPDATE message SET text = 'changed' WHERE match_id = $1`, [id]);
    expect(await world.db.countBy(Message, { matchId: id, text: 'Between the two of us' })).toBe(1);
  });

  it('are heard once, however often a form or a request is sent', async () => {
    const { id } = await match('introduced');
    const formId = randomUUID();
    const ctx = world.ctx(ministry.actor);
    await Promise.all([1, 2, 3].map(() => sendMessage(ctx, { matchId: id, text: 'Once', formId })));
    const key = { 'Idempotency-Key': randomUUID() };
    for (const status of [201, 201])
      await post(ministry, `/matches/${id}/messages`, { text: 'Twice' }, key).expect(status);
    expect(await world.db.countBy(Message, { matchId: id })).toBe(2);
  });

  it('write something, and not too often', async () => {
    const { id } = await match('introduced');
    for (const text of ['', '   ', '\u200B', 'x'.repeat(4001)])
      expect(pointers(await write(ministry, id, text).expect(422))).toEqual(['#/text']);
    const busy = await build.person('ministry_officer', { organisation: ministry.organisation });
    for (let n = 0; n < 30; n++) await sendMessage(world.ctx(busy.actor), { matchId: id, text: `No. ${n}` });
    const { headers } = await write(busy, id, 'One too many').expect(429);
    expect(headers['retry-after']).toBe('3600');
  });

  it('stop when the match is set aside, and go on after an introduction', async () => {
    const { id } = await match('dismissed');
    await write(ministry, id, 'And yet').expect(409);
    const { id: introduced } = await match('introduced');
    await world.db.query(
      `UPDATE match SET state = 'ended', introduced_at = now(), ended_at = now(), ended_reason = 'listing_closed' WHERE id = $1`,
      [introduced],
    );
    await write(institute, introduced, 'The visas are through').expect(201);
  });
});

describe('interest', () => {
  it('is expressed with a line that says why, once, and the need’s side is told and sees it', async () => {
    const { id } = await match('suggested');
    for (const body of [{}, { why: 'We can' }, { why: 'x'.repeat(501) }, { why: `${WHY}\nand more` }])
      expect(pointers(await post(institute, `/matches/${id}/interest`, body).expect(422))).toEqual(['#/why']);
    await write(institute, id, 'Take us').expect(409);

    const { body } = await post(institute, `/matches/${id}/interest`, { why: WHY }).expect(200);
    expect(body.interest).toEqual({ why: WHY, at: world.now().toISOString() });
    expect(body.actions).not.toContain('expressInterest');
    await post(institute, `/matches/${id}/interest`, { why: WHY }).expect(200);
    await post(institute, `/matches/${id}/interest`, { why: `${WHY}, and more` }).expect(409);
    expect((await titles(ministry)).filter((line) => line.startsWith('match.interestExpressed'))).toHaveLength(1);
    const { body: seen } = await get(ministry, `/matches/${id}`).expect(200);
    expect(seen).toMatchObject({ state: 'suggested', interest: { why: WHY } });
    await write(institute, id, 'Happy to tell you more').expect(201);
  });

  it('is asked for by the need’s side, once', async () => {
    const { id } = await match('suggested');
    await post(institute, `/matches/${id}/invitation`).expect(403);
    await post(stranger, `/matches/${id}/invitation`).expect(404);
    const { body } = await post(ministry, `/matches/${id}/invitation`).expect(200);
    expect(body).toMatchObject({ state: 'suggested', invitedAt: world.now().toISOString() });
    await post(ministry, `/matches/${id}/invitation`).expect(200);
    expect((await titles(institute)).filter((line) => line.startsWith('match.invited'))).toHaveLength(1);
    await write(institute, id, 'May we ask something first?').expect(201);
    await post(ministry, `/matches/${id}/interest`, { why: WHY }).expect(403);
  });

  it('comes too late for a match that is set aside', async () => {
    const { id } = await match('dismissed');
    await post(institute, `/matches/${id}/interest`, { why: WHY }).expect(409);
    await post(ministry, `/matches/${id}/invitation`).expect(409);
  });
});
