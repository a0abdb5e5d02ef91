import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { criteria } from '../../server/matching/index.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import type { TestPerson } from '../support/build.js';
import { simpleParser } from 'mailparser';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const { world, build, match, post, get, ministry, institute, nepal, peru, stranger } = await openEngagementWorld();
const lanka = await build.person('focal_point', { country: 'LKA' });
const [first, second] = [await build.person('administrator'), await build.person('administrator')];
const reason = 'A complaint of the expert about the insurance named in it.';

async function mission(): Promise<string> {
  const { id: matchId } = await match();
  const { body } = await post(ministry, '/missions', {
    matchId,
    title: 'Fibre extraction',
    dutyStation: 'Kathmandu',
    startsOn: '2027-02-01',
    endsOn: '2027-03-01',
    expertName: 'Ruwan Perera',
  }).expect(201);
  await post(institute, `/missions/${body.id}/acceptance`).expect(200);
  await world.drain();
  return body.id as string;
}

const ask = (who: TestPerson, kind: string, subjectId: string, why = reason) =>
  post(who, '/glass', { kind, subjectId, reason: why });
const confirm = (who: TestPerson, { id, hash }: { id: string; hash: string }) =>
  post(who, `/approvals/${id}/confirmation`, { hash });
const uses = async (who: TestPerson, subjectId: string) =>
  (await get(who, `/glass?subjectId=${subjectId}`).expect(200)).body.items;

/** Asked by the first, granted by the second. */
async function broken(kind: string, subjectId: string) {
  const { body } = await ask(first, kind, subjectId).expect(201);
  await confirm(second, body).expect(200);
  const [use] = await uses(first, subjectId);
  return use.id as string;
}

describe('without broken glass', () => {
  it('an administrator finds no mission, no contract, no match and no nominee', async () => {
    const missionId = await mission();
    const { id: matchId } = await match();
    await get(first, `/missions/${missionId}`).expect(404);
    await get(first, `/missions/${missionId}/contract`).expect(404);
    await get(first, `/matches/${matchId}`).expect(404);
  });

  it('an administrator reads of drafts whose they are, and not what they say', async () => {
    const draft = await build.listing('need', { organisation: ministry.organisation, state: 'draft' });
    await get(first, `/listings/${draft.id}`).expect(404);
    const { body } = await get(first, '/listings/overview?state=draft').expect(200);
    const row = body.items.find(({ id }: { id: string }) => id === draft.id);
    expect(row).toMatchObject({ kind: 'need', state: 'draft', owner: 'owner' });
    expect(JSON.stringify(row)).not.toContain(draft.title);
    for (const who of [ministry, nepal, stranger]) await get(who, '/listings/overview').expect(403);
  });
});

describe('glass', () => {
  it('is broken by two, for an hour, and opens the one thing asked for', async () => {
    const missionId = await mission();
    const { body } = await ask(first, 'mission', missionId).expect(201);
    expect(body).toMatchObject({ act: 'glass.break', input: { reason }, organisationId: null });
    expect((await confirm(first, body)).status).toBe(403);
    expect((await confirm(ministry, body)).status).toBe(404);
    await confirm(second, body).expect(200);

    const [use] = await uses(first, missionId);
    expect(use).toMatchObject({
      openedAt: '2026-11-24T09:00:00.000Z',
      closesAt: '2026-11-24T10:00:00.000Z',
      readings: 0,
    });
    const { body: content } = await get(first, `/glass/${use.id}/content`).expect(200);
    expect(content).toMatchObject({ mission: { id: missionId, expertName: 'Ruwan Perera', actions: [] }, match: null });
    expect(content.contract.text.length).toBeGreaterThan(100);

    await get(second, `/glass/${use.id}/content`).expect(404);
    await get(ministry, `/glass/${use.id}/content`).expect(404);
    await get(first, `/missions/${missionId}`).expect(404);
    await post(first, `/missions/${missionId}/cancellation`, { reason: 'other' }).expect(404);
  });

  it('closes after sixty minutes', async () => {
    const now = world.now();
    const id = await broken('mission', await mission());
    world.moveTo(new Date(now.getTime() + 3_599_000));
    await get(first, `/glass/${id}/content`).expect(200);
    world.moveTo(new Date(now.getTime() + 3_600_000));
    await get(first, `/glass/${id}/content`).expect(404);
    world.moveTo(now);
  });

  it('closes at once for who is no administrator any more', async () => {
    const leaving = await build.person('administrator');
    const missionId = await mission();
    const { body } = await ask(leaving, 'mission', missionId).expect(201);
    await confirm(second, body).expect(200);
    const [use] = await uses(second, missionId);
    await get(leaving, `/glass/${use.id}/content`).expect(200);
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1`, [leaving.id, world.now()]);
    await get(leaving, `/glass/${use.id}/content`).expect(404);
  });

  it('is told to both sides and their focal points at once, with the reason, and seen by them ever after', async () => {
    const missionId = await mission();
    const id = await broken('mission', missionId);
    await world.drain();
    for (const who of [ministry, institute, nepal, lanka]) {
      const { body } = await get(who, '/notifications?limit=1').expect(200);
      expect(body.items[0]).toMatchObject({
        title: 'The secretariat may read for an hour: Fibre extraction',
        text: expect.stringContaining(reason),
      });
      expect(await uses(who, missionId)).toMatchObject([{ id, reason, readings: 0 }]);
    }
    const [{ mails }] = await world.db.query(
      `SELECT count(*)::int AS mails FROM mail WHERE person_id = $1 AND text LIKE '%' || $2 || '%'`,
      [ministry.id, reason],
    );
    expect(mails).toBeGreaterThan(0);
    for (const who of [stranger, peru]) expect(await uses(who, missionId)).toEqual([]);

    await get(first, `/glass/${id}/content`).expect(200);
    await get(first, `/glass/${id}/content`).expect(200);
    expect(await uses(ministry, missionId)).toMatchObject([{ readings: 2 }]);
    const entries = await world.db.query(
      `SELECT actor_id FROM audit_entry WHERE command = 'read-glass' AND subjects @> $1`,
      [[`mission/${missionId}`]],
    );
    expect(entries).toEqual([{ actor_id: first.id }, { actor_id: first.id }]);
  });

  it('opens a nomination, and tells the nominee who has no account by mail', async () => {
    const { offer } = await match('introduced', { kind: 'training' });
    const { body: cohort } = await post(institute, '/cohorts', {
      listingId: offer.id,
      seats: 3,
      startsOn: '2027-03-01',
      endsOn: '2027-03-20',
      nominationsCloseOn: '2027-01-31',
    }).expect(201);
    const { body: nomination } = await post(peru, `/cohorts/${cohort.id}/nominations`, {
      country: 'PER',
      participantName: 'Rosa Quispe',
      participantEmail: 'rosa@example.org',
      organisation: 'Ministry of Health',
    }).expect(201);
    const id = await broken('nomination', nomination.id);
    const { body } = await get(first, `/glass/${id}/content`).expect(200);
    expect(body.nomination).toMatchObject({ participantName: 'Rosa Quispe', actions: [] });
    const looks = await world.db.query(`SELECT reader_id, reason FROM personal_data_access WHERE way = 'breakGlass'`);
    expect(looks).toContainEqual({ reader_id: first.id, reason });
    await world.drain(2);
    const mails = await Promise.all(
      readdirSync(path.join(world.dataDir, 'mail')).map((file) =>
        simpleParser(readFileSync(path.join(world.dataDir, 'mail', file))),
      ),
    );
    const theirs = mails.filter((mail) => [mail.to ?? []].flat()[0]?.value[0]?.address === 'rosa@example.org');
    expect(theirs).toHaveLength(1);
    expect(theirs[0]!.text).toContain(reason);
    expect(await uses(peru, nomination.id)).toHaveLength(1);
  });

  it('shows each reading to whom it is about, with the reason', async () => {
    const ruwan = await build.person('expert', { organisation: institute.organisation, name: 'Ruwan Perera' });
    const glassId = await broken('mission', await mission());
    await get(first, `/glass/${glassId}/content`).expect(200);
    const { body } = await get(ruwan, '/me/data-accesses').expect(200);
    expect(body.items[0]).toMatchObject({
      item: 'expert',
      way: 'breakGlass',
      reason,
      reader: { role: 'administrator' },
    });
  });

  it('opens a match with its reasons', async () => {
    const { id: matchId } = await match();
    const criterion = { score: 0.5, reasons: [] };
    await world.db.query(`UPDATE match SET criteria = $2 WHERE id = $1`, [
      matchId,
      Object.fromEntries(criteria.map((each) => [each, criterion])),
    ]);
    await post(ministry, `/matches/${matchId}/messages`, { text: 'Between the two sides' }).expect(201);
    await get(first, `/matches/${matchId}/messages`).expect(404);
    const id = await broken('match', matchId);
    const { body } = await get(first, `/glass/${id}/content`).expect(200);
    expect(body.match).toMatchObject({ id: matchId, actions: [] });
    expect(body.messages).toMatchObject([{ side: 'need', mine: false, text: 'Between the two sides' }]);
  });

  it('is not broken without a reason, for another kind, for what is not there, or by anyone else', async () => {
    const missionId = await mission();
    await ask(first, 'mission', missionId, 'because').expect(422);
    await ask(first, 'mission', missionId, ' '.repeat(40)).expect(422);
    await ask(first, 'person', missionId).expect(422);
    await ask(first, 'match', missionId).expect(404);
    await ask(first, 'mission', randomUUID()).expect(404);
    for (const who of [ministry, institute, nepal, stranger]) await ask(who, 'mission', missionId).expect(403);
    await post(first, '/glass', { kind: 'mission', subjectId: missionId, reason, openedById: second.id }).expect(422);
    await world.visitor().post('/api/v1/glass').send({ kind: 'mission', subjectId: missionId, reason }).expect(401);
  });
});
