import { describe, expect, it } from 'vitest';
import { noteAccess } from '../../server/privacy/index.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { browser, signedIn } from '../web/browser.js';
import type { TestPerson } from '../support/build.js';

const { world, build, match, post, get, ministry, institute, nepal, stranger } = await openEngagementWorld();

const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
async function nominated(email: string) {
  const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 20 });
  const { body: cohort } = await post(institute, '/cohorts', { listingId, ...dates }).expect(201);
  const nominee = {
    country: 'NPL',
    participantName: 'Sita Gurung',
    participantEmail: email,
    organisation: 'Cottage Industry',
  };
  const { body } = await post(nepal, `/cohorts/${cohort.id}/nominations`, nominee).expect(201);
  return { cohortId: cohort.id as string, nominationId: body.id as string, title: cohort.title as string };
}
const looks = async (person: TestPerson) => (await get(person, '/me/data-accesses').expect(200)).body.items;

describe('who saw my data', () => {
  it('tells a nominee which office of which organisation read their nomination, when and how', async () => {
    const sita = await build.person('expert', { country: 'NPL', email: 'sita@gov.example' });
    const { cohortId, nominationId, title } = await nominated('Sita@gov.example');
    await get(institute, `/cohorts/${cohortId}/nominations`).expect(200);
    await get(stranger, `/cohorts/${cohortId}/nominations`).expect(200);

    expect(await looks(sita)).toEqual([
      {
        id: expect.any(String),
        item: 'nomination',
        thing: { kind: 'nomination', id: nominationId, title },
        reader: { role: 'institution_admin', organisation: institute.organisation.name, self: false },
        way: 'list',
        reason: null,
        seenAt: world.now().toISOString(),
      },
      expect.objectContaining({ way: 'step', reader: expect.objectContaining({ role: 'focal_point' }) }),
    ]);
    expect(await looks(stranger)).toEqual([]);
    await world.visitor().get('/api/v1/me/data-accesses').expect(401);
  });

  it('keeps of a nominee without an account a keyed hash, no address', async () => {
    await nominated('nobody@gov.example');
    const rows = JSON.stringify(await world.db.query('SELECT * FROM personal_data_access'));
    expect(rows).not.toContain('@');
  });

  it('notes a reader once an hour for each thing', async () => {
    const hari = await build.person('expert', { country: 'NPL', email: 'hari@gov.example' });
    const { cohortId } = await nominated('hari@gov.example');
    for (let n = 0; n < 3; n++) await get(institute, `/cohorts/${cohortId}/nominations`).expect(200);
    expect(await looks(hari)).toHaveLength(2);
    world.after(1 / 12);
    await get(institute, `/cohorts/${cohortId}/nominations`).expect(200);
    expect(await looks(hari)).toHaveLength(3);
    world.after(-1 / 12);
  });

  it('tells an expert who read their name in a mission and in its contract', async () => {
    const expert = await build.person('expert', { organisation: institute.organisation, name: 'Nimal Silva' });
    const { id: matchId } = await match();
    const { body: mission } = await post(ministry, '/missions', {
      matchId,
      title: 'Banana fibre',
      expertName: 'Nimal Silva',
      dutyStation: 'Pokhara',
      startsOn: '2027-03-01',
      endsOn: '2027-03-12',
    }).expect(201);
    await post(institute, `/missions/${mission.id}/acceptance`).expect(200);
    await world.drain();
    await get(ministry, `/missions/${mission.id}/contract`).expect(200);

    expect((await looks(expert)).map(({ item, reader }: never) => [item, (reader as { role: string }).role])).toEqual([
      ['contract', 'ministry_officer'],
      ['expert', 'institution_admin'],
    ]);
  });

  it('goes on in pages and can be read as one', async () => {
    const maya = await build.person('expert', { country: 'NPL', email: 'maya@gov.example' });
    const { cohortId } = await nominated('maya@gov.example');
    await get(institute, `/cohorts/${cohortId}/nominations`).expect(200);
    const { body } = await get(maya, '/me/data-accesses?limit=1').expect(200);
    const rest = await get(maya, `/me/data-accesses?limit=1&cursor=${encodeURIComponent(body.next)}`).expect(200);
    expect([body.items[0].way, rest.body.items[0].way]).toEqual(['list', 'step']);

    const { text } = await (await signedIn(world, maya)).get('/account/data').expect(200);
    expect(text).toContain('Head of an institution');
    expect(text).toContain(institute.organisation.name);
  });
});

describe('a look that cannot be noted', () => {
  const look = {
    way: 'page',
    seen: [{ thing: { kind: 'nomination', id: 'not an id' }, email: 'x@gov.example' }],
  } as const;

  it('does not keep anyone from reading what the parties may', async () => {
    await noteAccess(world.ctx(institute.actor), { ...look, item: 'nomination' });
    await world.ctx(institute.actor).db.transaction(async (db) => {
      await noteAccess({ ...world.ctx(institute.actor), db }, { ...look, item: 'nomination' });
      expect(await db.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    });
  });

  it('is a reason not to show what is sensitive', async () => {
    await expect(noteAccess(world.ctx(institute.actor), { ...look, item: 'exports' })).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(
      noteAccess(world.ctx(institute.actor), { ...look, item: 'nomination', way: 'breakGlass', reason: 'Accident' }),
    ).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('the page on personal data', () => {
  it.each([
    ['en', 'Who sees it', '5 years after the end of the mission or course'],
    ['ar', 'من يراها', '5 سنوات'],
    ['ru', 'Кто видит', '5 лет'],
    ['zh', '谁能看到', '5 年'],
    ['fr', 'Qui les voit', '5 ans'],
    ['es', 'Quién los ve', '5 años'],
    ['pt', 'Quem os vê', '5 anos'],
  ])('says in %s what the register says, to everyone', async (locale, heading, period) => {
    const { text } = await browser(world).get(`/privacy?lang=${locale}`).expect(200);
    expect(text).toContain(heading);
    expect(text).toContain(period);
  });
});
