import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { openEngagementWorld } from '../engagements/engagement-world.js';

const { world, build, match, post, ministry, institute, nepal, stranger } = await openEngagementWorld();
const SITE = world.runtime.parts.baseUrl;

interface Event {
  uid: string;
  summary: string;
  from: string;
  to: string;
  status: string;
  sequence: number;
}

async function read(address: string): Promise<Event[]> {
  const { text, headers } = await world.visitor().get(address.replace(SITE, '')).expect(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|[^\r]\n/);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name) as { toString(): string };
    return {
      uid: value('uid').toString(),
      summary: value('summary').toString(),
      from: value('dtstart').toString(),
      to: value('dtend').toString(),
      status: value('status').toString(),
      sequence: Number(value('sequence').toString()),
    };
  });
}

const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
async function course(given: object = {}, when: object = dates) {
  const { id: listingId } = await build.listing('training', {
    organisation: institute.organisation,
    seats: 20,
    ...given,
  });
  const { body } = await post(institute, '/cohorts', { listingId, ...when }).expect(201);
  return { id: body.id as string, listingId };
}
const about = (events: Event[], id: string) => events.filter(({ uid }) => uid.startsWith(id));

describe('the calendar of courses', () => {
  it('says until when to nominate and when each course is, to everyone', async () => {
    const { id } = await course({ title: 'Loom; maintenance, \\n "basic"\u0007 '.repeat(4).trim() });
    const host = new URL(SITE).hostname;
    expect(about(await read('/calendar.ics'), id)).toMatchObject([
      { uid: `${id}-course@${host}`, from: '2027-03-01', to: '2027-03-20', status: 'CONFIRMED' },
      { uid: `${id}-nominations@${host}`, from: '2027-01-15', to: '2027-01-16' },
    ]);
    const { text } = await world.visitor().get('/calendar.ics?lang=ar').expect(200);
    expect(text).toContain('دورة');
  });

  it('keeps a cancelled course as cancelled, under the same UID and with a higher sequence', async () => {
    const { id } = await course();
    const [before] = about(await read('/calendar.ics'), id);
    await post(institute, `/cohorts/${id}/cancellation`, { reason: 'funding_lost' }).expect(200);
    const [after] = about(await read('/calendar.ics'), id);
    expect(after).toMatchObject({ uid: before!.uid, status: 'CANCELLED' });
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
  });

  it('knows nothing of what a visitor may not see', async () => {
    const hidden = [
      await course({ confidentiality: 'registered', title: 'Registered only' }),
      await course({ confidentiality: 'parties', title: 'For parties' }),
      await course({ title: 'Was open' }),
    ];
    await world.db.query(`UPDATE listing SET state = 'withdrawn' WHERE id = $1`, [hidden[2]!.listingId]);
    const events = await read('/calendar.ics');
    for (const { id } of hidden) expect(about(events, id)).toEqual([]);
  });
});

describe('one’s own calendar', () => {
  it('shows by a secret link the missions and courses one has a part in, and nobody else’s', async () => {
    const { id: matchId } = await match();
    const proposal = {
      matchId,
      title: 'Weaving',
      dutyStation: 'Pokhara',
      startsOn: '2027-04-01',
      endsOn: '2027-04-12',
    };
    const { body: mission } = await post(ministry, '/missions', { ...proposal, expertName: 'Ama Expert' }).expect(201);
    const { id: cohortId } = await course();
    const { body: link } = await post(ministry, '/me/calendar').expect(201);

    expect(about(await read(link.url), mission.id)).toMatchObject([
      { from: '2027-04-01', to: '2027-04-13', status: 'TENTATIVE', summary: 'Mission: Weaving' },
    ]);
    expect(about(await read(link.url), cohortId)).toEqual([]);
    expect((await world.visitor().get(link.url.replace(SITE, ''))).text).not.toContain('Ama');

    const nomination = {
      country: 'NPL',
      participantName: 'Sita',
      participantEmail: 's@x.example',
      organisation: 'Looms',
    };
    await post(nepal, `/cohorts/${cohortId}/nominations`, nomination).expect(201);
    const { body: theirs } = await post(nepal, '/me/calendar').expect(201);
    const events = await read(theirs.url);
    expect(about(events, cohortId)).toHaveLength(2);
    expect(about(events, mission.id)).toHaveLength(1);

    await post(institute, `/missions/${mission.id}/refusal`, { reason: 'no_expert_available' }).expect(200);
    expect(about(await read(link.url), mission.id)).toMatchObject([{ status: 'CANCELLED' }]);
    const { body: strangers } = await post(stranger, '/me/calendar').expect(201);
    expect(await read(strangers.url)).toEqual([]);
  });

  it('is opened by nothing else: not by an old link, an ended one, a guess or another secret link', async () => {
    const status = async (url: string) => (await world.visitor().get(url.replace(SITE, ''))).status;
    const { body: first } = await post(ministry, '/me/calendar').expect(201);
    const { body: second } = await post(ministry, '/me/calendar').expect(201);
    expect([await status(first.url), await status(second.url)]).toEqual([404, 200]);
    expect((await world.as(ministry).get('/api/v1/me/calendar').expect(200)).body.url).toBe(second.url);

    const token = /calendars\/(.+)\.ics/.exec(second.url as string)![1]!;
    const { body: other } = await post(nepal, '/me/calendar').expect(201);
    const others = /calendars\/(.+)\.ics/.exec(other.url as string)![1]!;
    for (const wrong of [token.slice(1), `${token}x`, token.slice(0, 32) + others.slice(32), others.slice(0, 32), 'x'])
      expect(await status(`/calendars/${wrong}.ics`)).toBe(404);
    expect(await status(`/feeds/${token}`)).toBe(404);

    await world.as(ministry).delete('/api/v1/me/calendar').expect(204);
    expect(await status(second.url)).toBe(404);
    const { body: third } = await post(ministry, '/me/calendar').expect(201);
    expect([await status(second.url), await status(third.url)]).toEqual([404, 200]);
    expect((await world.as(stranger).get('/api/v1/me/calendar').expect(200)).body.url).not.toBe(third.url);
  });

  it('is made only by someone who has just proved who they are, and has no more rights than they had', async () => {
    await world.as(ministry).post('/api/v1/me/calendar').expect(403);
    await world.visitor().get('/api/v1/me/calendar').expect(401);
    const { body } = await post(nepal, '/me/calendar').expect(201);
    const full = (await read(body.url)).length;
    await world.db.query(`UPDATE calendar_link SET second_factor = false WHERE person_id = $1`, [nepal.id]);
    expect(full).toBeGreaterThan(0);
    expect(await read(body.url)).toEqual([]);
  });
});
