import { describe, expect, it } from 'vitest';
import { system } from '../../server/actor.js';
import { eraseNominee } from '../../server/engagements/index.js';
import {
  askDataExport,
  askErasure,
  eraseWhenDue,
  previewErasure,
  privacyRoutes,
  takeBackErasure,
} from '../../server/privacy/index.js';
import { pdf } from '../files/pdf.js';
import { builders, type TestPerson } from '../support/build.js';
import { signedIn } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';
import { findCanaries } from './find-canaries.js';
import { freshly } from './fresh.js';

const lines: string[] = [];
const world = await openWorld({ LOG_LEVEL: 'debug' }, { log: { write: (line: string) => void lines.push(line) } });
const build = builders(world);
const institute = await build.person('institution_admin', { country: 'LKA' });
const ministry = await build.person('ministry_officer', { country: 'NPL' });
const nepal = await build.person('focal_point', { country: 'NPL' });
const peru = await build.person('focal_point', { country: 'PER' });
const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
const post = (person: TestPerson, address: string, body: object = {}, key?: string) => {
  const call = world.as(person).post(`/api/v1${address}`);
  return (key ? call.set('Idempotency-Key', key) : call).send(body);
};

async function openCohort() {
  const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 100 });
  return (await post(institute, '/cohorts', { listingId, ...dates }).expect(201)).body.id as string;
}

/** A nomination with a curriculum vitae, sent with a key so that the answer is kept, and read by the host. */
async function nominate(cohortId: string, mark: string, email = `${mark}@gov.example`, by = nepal) {
  const { body: cv } = await world
    .as(by)
    .post('/api/v1/files')
    .attach('file', pdf(`% ${mark} studied weaving`), `${mark}.pdf`)
    .expect(201);
  const country = by.actor.memberships[0]!.country!;
  const nominee = {
    country,
    participantName: `Nominee ${mark}`,
    participantEmail: email,
    organisation: `Office ${mark}`,
    cvFileId: cv.id,
  };
  const { body } = await post(by, `/cohorts/${cohortId}/nominations`, nominee, `key-${mark}-${country}`).expect(201);
  await world.as(institute).get(`/api/v1/cohorts/${cohortId}/nominations?limit=100`).expect(200);
  await world.as(institute).get(`/api/v1/files/${cv.id}/content`).expect(200);
  return body.id as string;
}

/** What somebody with an account leaves behind who signs in, makes tokens, gets mails and asks for a copy of it all. */
async function live(person: TestPerson, mark: string) {
  const agent = await signedIn(world, person);
  await agent.get('/api/v1/me').expect(200);
  await world
    .visitor()
    .post('/api/v1/session')
    .send({ email: person.email, password: `wrong for ${mark}` })
    .expect(401);
  await world.visitor().post('/api/v1/password-resets').send({ email: person.email });
  await post(person, '/files', {}).expect(415);
  await world
    .as(person)
    .post('/api/v1/files')
    .attach('file', pdf(`% draft of ${mark}`), `${mark}.pdf`)
    .expect(201);
  await post(person, '/saved-searches', { name: `Search ${mark}`, query: `q=${mark}`, cadence: 'at_once' }).expect(201);
  await askDataExport(world.ctx(person.actor), {});
  await world.drain();
}

/** An expert of the institute, whom a mission names whose contract is drafted but not agreed. */
async function sendOnMission(name: string, key: string) {
  const need = await build.listing('need', { organisation: ministry.organisation });
  const offer = await build.listing('expertise', { organisation: institute.organisation });
  const [{ id: matchId }] = await world.db.query(
    `INSERT INTO match (id, need_id, offer_id, offer_kind, need_version, offer_version, score, criteria, rule_version, state, state_since,
                        need_organisation_id, need_country, offer_organisation_id, offer_country, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, 'expertise', 1, 1, 0.8, '{}', 'test', 'introduced', $3, $4, $5, $6, $7, $3, $3) RETURNING id`,
    [need.id, offer.id, world.now(), need.organisationId, need.country, offer.organisationId, offer.country],
  );
  const mission = { matchId, title: 'Weaving', dutyStation: 'Pokhara', startsOn: '2027-03-01', endsOn: '2027-03-12' };
  const { body } = await post(ministry, '/missions', { ...mission, expertName: name }, key).expect(201);
  await post(institute, `/missions/${body.id}/acceptance`, {}).expect(200);
  await world.drain();
  return body.id as string;
}

async function forget(person: TestPerson) {
  await askErasure(world.ctx(person.actor), {});
}

describe('after an erasure', () => {
  it('nothing of thirty people is found anywhere, and everything of the others is where it was', async () => {
    const cohortId = await openCohort();
    const marks: string[] = [];
    const people: TestPerson[] = [];
    for (let n = 0; n < 10; n++) {
      const mark = `cnryexpert${n}x`;
      const person = await build.person('expert', {
        organisation: institute.organisation,
        name: `Expert ${mark}`,
        email: `${mark}@inst.example`,
      });
      await world.db.query(`UPDATE api_token SET name = $2 WHERE person_id = $1`, [person.id, `Laptop of ${mark}`]);
      await nominate(cohortId, mark, person.email);
      await sendOnMission(`Expert ${mark}`, `mission-${mark}`);
      await live(person, mark);
      marks.push(mark);
      people.push(person);
    }
    for (let n = 0; n < 10; n++) {
      const mark = `cnryofficer${n}x`;
      const person = await build.person(n % 2 ? 'ministry_officer' : 'focal_point', {
        country: 'NPL',
        name: `Officer ${mark}`,
        email: `${mark}@gov.example`,
      });
      await live(person, mark);
      marks.push(mark);
      people.push(person);
    }
    const nominees: string[] = [];
    for (let n = 0; n < 10; n++) {
      const mark = `cnrynominee${n}x`;
      nominees.push(await nominate(cohortId, mark));
      marks.push(mark);
    }
    await nominate(cohortId, 'bystander');
    await world.drain();

    const places = new Set<string>();
    for (const mark of marks) {
      const found = await findCanaries(world, mark);
      expect(found).not.toEqual([]);
      for (const hit of found) places.add(hit.replace(/(: |\/).*/s, ''));
    }
    // Where there was something to erase: else nothing would have been shown.
    expect([...places].toSorted()).toEqual([
      'content',
      'file',
      'public.api_token',
      'public.contract',
      'public.file',
      'public.idempotency_record',
      'public.mail',
      'public.mission',
      'public.nomination',
      'public.person',
      'public.saved_search',
      'public.sign_in_limit',
    ]);
    const before = await findCanaries(world, 'bystander');

    for (const person of people) await forget(person);
    await world.drain();
    for (const nominationId of nominees) await eraseNominee(world.ctx(nepal.actor), { nominationId });
    world.after(7);
    await eraseWhenDue(world.ctx(system));
    await world.drain(2);

    const hits: string[] = [];
    for (const mark of marks) hits.push(...(await findCanaries(world, mark, lines)));
    console.log(`personal data of ${marks.length} people after erasure: ${hits.length} hits`);
    expect(hits).toEqual([]);
    expect((await findCanaries(world, 'bystander')).length).toBe(before.length);

    for (const { token } of people) await world.as({ token }).get('/api/v1/me').expect(401);
    const left = await world.db.query(
      `SELECT count(*)::int AS count FROM nomination WHERE participant_email LIKE 'erased-%' AND state <> 'declined'`,
    );
    expect(left).toEqual([{ count: 0 }]);
  }, 240_000);
});

describe('asking to be erased', () => {
  it('needs step-up, says what goes and what stays and why, and can be taken back for seven days', async () => {
    const person = await build.person('ministry_officer', { country: 'BTN', name: 'Pema Dorji' });
    await build.listing('need', { organisation: person.organisation, authorId: person.id });
    expect((await world.as(person).post('/api/v1/me/erasure').send({}).expect(403)).body.code).toBe('step-up-required');
    const asked = await freshly(world, privacyRoutes, person).post('/me/erasure').send({}).expect(202);
    const { body } = await world.as(person).get('/api/v1/me/erasure').expect(200);
    expect(body.asked).toEqual(asked.body);
    expect(body.items).toEqual(
      expect.arrayContaining([
        { item: 'account', count: 1, kept: 0, erasure: 'replaced', reason: null },
        { item: 'signIn', count: 1, kept: 0, erasure: 'deleted', reason: null },
        expect.objectContaining({ item: 'acts', erasure: 'kept', reason: 'answerable' }),
      ]),
    );
    await world.drain();
    const told = await world.as(person).get('/api/v1/notifications').expect(200);
    expect(told.body.items.map(({ name }: { name: string }) => name)).toContain('erasure.asked');

    await world.as(person).delete('/api/v1/me/erasure').expect(204);
    world.after(8);
    await eraseWhenDue(world.ctx(system));
    expect((await world.as(person).get('/api/v1/me').expect(200)).body.name).toBe('Pema Dorji');
  });

  it('happens once, not before its time, and leaves who did what to an id without a name', async () => {
    const person = await build.person('ministry_officer', { country: 'BTN', name: 'Karma Wangmo' });
    const listing = await build.listing('need', { organisation: person.organisation, authorId: person.id });
    await forget(person);
    await forget(person);
    world.after(6);
    await eraseWhenDue(world.ctx(system));
    await world.as(person).get('/api/v1/me').expect(200);
    world.after(1);
    await eraseWhenDue(world.ctx(system));
    await eraseWhenDue(world.ctx(system));
    expect((await world.recorded('person.erased')).filter(({ personId }) => personId === person.id)).toHaveLength(1);
    const [row] = await world.db.query(
      `SELECT p.name, p.email, l.author_id = p.id AS author, m.until IS NOT NULL AS ended
         FROM person p JOIN listing l ON l.id = $2 JOIN membership m ON m.person_id = p.id WHERE p.id = $1`,
      [person.id, listing.id],
    );
    expect(row).toEqual({ name: 'erased', email: `erased-${person.id}@erased.invalid`, author: true, ended: true });
  });

  it('is refused to the last focal point of a country until there is another', async () => {
    const only = await build.person('focal_point', { country: 'TON' });
    const refused = await freshly(world, privacyRoutes, only).post('/me/erasure').send({}).expect(409);
    expect(refused.body.detail).toMatch(/last focal point of TON/);
    expect((await previewErasure(world.ctx(only.actor))).lastInOffice).toEqual([
      { role: 'focal_point', country: 'TON' },
    ]);

    const second = await build.person('focal_point', { country: 'TON' });
    await forget(only);
    await forget(second);
    world.after(7);
    await eraseWhenDue(world.ctx(system));
    const [{ left }] = await world.db.query(
      `SELECT count(*)::int AS left FROM person WHERE id = ANY($1) AND disabled_at IS NULL`,
      [[only.id, second.id]],
    );
    expect(left).toBe(1);
    await takeBackErasure(world.ctx(second.actor), {});
  });

  it('leaves a contract that was agreed as it was agreed, and says so before', async () => {
    const expert = await build.person('expert', { organisation: institute.organisation, name: 'Anura Contracted' });
    const missionId = await sendOnMission('Anura Contracted', 'mission-anura');
    const { body: contract } = await world.as(ministry).get(`/api/v1/missions/${missionId}/contract`).expect(200);
    await world.db.query(`UPDATE mission SET contract_hash = $2 WHERE id = $1`, [missionId, contract.sha256]);
    const { found } = await previewErasure(world.ctx(expert.actor));
    expect(found.find(({ item }) => item === 'contract')).toEqual({ item: 'contract', count: 1, kept: 1 });
    await forget(expert);
    world.after(7);
    await eraseWhenDue(world.ctx(system));
    await world.drain();
    const [kept] = await world.db.query(
      `SELECT m.expert_name, c.text FROM mission m JOIN contract c ON c.mission_id = m.id WHERE m.id = $1`,
      [missionId],
    );
    expect(kept).toEqual({ expert_name: 'erased', text: contract.text });
    const others = (await findCanaries(world, 'Anura Contracted')).filter((hit) => !hit.startsWith('public.contract:'));
    expect(others).toEqual([]);
  });
});

describe('a nominee without an account', () => {
  it('is erased by the focal point who nominated, from the nominations of that country alone', async () => {
    const cohortId = await openCohort();
    const email = 'rosa.shared@gov.example';
    const mine = await nominate(cohortId, 'rosanepal', email);
    const other = await openCohort();
    const theirs = await nominate(other, 'rosaperu', email, peru);
    await expect(eraseNominee(world.ctx(peru.actor), { nominationId: mine })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(eraseNominee(world.ctx(institute.actor), { nominationId: mine })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect((await world.as(nepal).post(`/api/v1/nominations/${mine}/erasure`).send({}).expect(403)).body.code).toBe(
      'step-up-required',
    );

    await eraseNominee(world.ctx(nepal.actor), { nominationId: mine });
    await world.drain();
    expect(await findCanaries(world, 'rosanepal')).toEqual([]);
    const rows = await world.db.query(
      `SELECT id, state, participant_name FROM nomination WHERE id = ANY($1) ORDER BY participant_name`,
      [[mine, theirs]],
    );
    expect(rows).toEqual([
      { id: theirs, state: 'nominated', participant_name: 'Nominee rosaperu' },
      { id: mine, state: 'declined', participant_name: 'erased' },
    ]);
  });

  it('who has one asks for it themselves', async () => {
    const person = await build.person('expert', { country: 'NPL', email: 'has.account@gov.example' });
    const nominationId = await nominate(await openCohort(), 'hasaccount', person.email);
    await expect(eraseNominee(world.ctx(nepal.actor), { nominationId })).rejects.toMatchObject({ code: 'conflict' });
  });
});
