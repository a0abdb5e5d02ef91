import { describe, expect, it } from 'vitest';
import { system } from '../../server/actor.js';
import { notify } from '../../server/notifications/index.js';
import { notifiedWorld } from './notified-world.js';

const { world, build, happened, follow, match, noticesOf, mailsOf, kept, choose } = await notifiedWorld();

async function ministry(country = 'NPL') {
  const officer = await build.person('ministry_officer', { country });
  const need = await build.listing('need', { organisation: officer.organisation, title: 'Well drilling' });
  return { officer, need };
}

describe('who hears', () => {
  it('the focal points of the country decide on what is submitted, the owners hear what they decided', async () => {
    const { officer, need } = await ministry('TGO');
    const focalPoint = await build.person('focal_point', { country: 'TGO' });
    const elsewhere = await build.person('focal_point', { country: 'BEN' });
    await follow('listing.submitted', { listingId: need.id }, officer);
    await follow('listing.returned', { listingId: need.id, reason: 'unclear' }, focalPoint);

    expect(await noticesOf(focalPoint)).toEqual(['listing.submitted']);
    expect(await noticesOf(officer)).toEqual(['listing.returned']);
    expect(await noticesOf(elsewhere)).toEqual([]);
  });

  it('the secretariat, where a country has no focal point yet', async () => {
    const secretariat = await build.person('administrator');
    const { officer, need } = await ministry('TUV');
    await follow('listing.submitted', { listingId: need.id }, officer);
    expect(await noticesOf(secretariat)).toEqual(['listing.submitted']);
  });

  it('never whoever did it, but their colleagues do', async () => {
    const { officer, need } = await ministry();
    const colleague = await build.person('ministry_officer', { organisation: officer.organisation });
    await follow('listing.withdrawn', { listingId: need.id, reason: 'other' }, officer);
    expect(await noticesOf(officer)).toEqual([]);
    expect(await noticesOf(colleague)).toEqual(['listing.withdrawn']);
  });

  it('nobody who has left, or may no longer sign in', async () => {
    const { officer, need } = await ministry();
    const left = await build.person('ministry_officer', { organisation: officer.organisation });
    const disabled = await build.person('ministry_officer', { organisation: officer.organisation });
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1`, [left.id, world.now()]);
    await world.db.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [disabled.id, world.now()]);
    await follow('listing.endorsed', { listingId: need.id });

    expect(await noticesOf(officer)).toContain('listing.endorsed');
    expect([...(await noticesOf(left)), ...(await noticesOf(disabled))]).toEqual([]);
  });

  it('nobody on a side who may not see a match, and the focal point where a side has nobody', async () => {
    const member = await build.person('institution_member', { country: 'MDG' });
    const focalPoint = await build.person('focal_point', { country: 'KEN' });
    const emptyMinistry = await build.organisation({ kind: 'ministry', country: 'KEN' });
    const { suggested, offerSide } = await match({ need: { ...member, organisation: emptyMinistry } });
    await follow('match.suggested', suggested);

    expect(await noticesOf(offerSide)).toEqual(['match.suggested']);
    expect(await noticesOf(focalPoint)).toEqual(['match.suggested']);
    expect(await noticesOf(member)).toEqual([]);
  });

  it('of the end of a match only those who were in touch', async () => {
    const loose = await match();
    const close = await match();
    await world.db.query(`UPDATE match SET introduced_at = $2 WHERE id = $1`, [close.id, world.now()]);
    for (const each of [loose, close]) await follow('match.ended', { ...each.suggested, reason: 'listing_closed' });

    expect(await noticesOf(loose.offerSide)).toEqual([]);
    expect(await noticesOf(close.offerSide)).toEqual(['match.ended']);
    expect(await noticesOf(close.needSide)).toEqual(['match.ended']);
  });

  it('whose move it is when something is late, and those next in line where it escalates', async () => {
    const secretariat = await build.person('administrator');
    const focalPoint = await build.person('focal_point', { country: 'GHA' });
    const { officer, need } = await ministry('GHA');
    await follow('listing.due', { listingId: need.id, state: 'draft', level: 1 });
    expect([await noticesOf(officer), await noticesOf(focalPoint)]).toEqual([['listing.due'], []]);

    await follow('listing.due', { listingId: need.id, state: 'submitted', level: 1 });
    expect(await noticesOf(officer)).toEqual(['listing.due']);
    expect(await noticesOf(focalPoint)).toEqual(['listing.due']);
    expect(await noticesOf(secretariat)).toContain('listing.due');
  });
});

describe('once', () => {
  it('when everything is delivered twice', async () => {
    const { officer, need } = await ministry();
    await follow('listing.endorsed', { listingId: need.id }, undefined, 2);
    expect(await noticesOf(officer)).toEqual(['listing.endorsed']);
    expect(await mailsOf(officer)).toMatchObject([{ state: 'sent', subject: 'Endorsed: Well drilling' }]);
    expect(await kept(officer)).toHaveLength(1);
  });

  it('when the reaction itself runs again and again, also at the same time', async () => {
    const { suggested, offerSide } = await match();
    const id = await happened('match.suggested', suggested);
    const again = () =>
      world.db.transaction((db) => notify({ ...world.ctx(system), db }, suggested, { id, name: 'match.suggested' }));
    await Promise.all(Array.from({ length: 8 }, again));
    await world.drain();

    expect(await noticesOf(offerSide)).toEqual(['match.suggested']);
    expect(await kept(offerSide)).toHaveLength(1);
  });
});

describe('many at once', () => {
  it('what one search found is told in one mail', async () => {
    const ministryOfficer = await build.person('ministry_officer', { country: 'NPL' });
    const first = await match({ need: ministryOfficer });
    for (let n = 0; n < 40; n++) {
      const next = await match({ need: ministryOfficer });
      await world.db.query(`UPDATE match SET need_id = $2 WHERE id = $1`, [next.id, first.need.id]);
      await happened('match.suggested', { ...next.suggested, needId: first.need.id });
    }
    await world.drain();

    expect(await noticesOf(ministryOfficer)).toHaveLength(40);
    const [mail, ...others] = await kept(ministryOfficer);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('Matches: 40 notices');
    expect(mail!.text).toContain('10 more notices are waiting');
  });

  it('a person gets a few mails one by one, then the rest together when a while has passed', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    for (let n = 0; n < 30; n++) {
      const need = await build.listing('need', { organisation: officer.organisation });
      await follow('listing.endorsed', { listingId: need.id });
    }
    expect(await noticesOf(officer)).toHaveLength(30);
    expect((await mailsOf(officer)).filter((mail) => mail.state === 'sent')).toHaveLength(5);

    const { sendHeldMails } = await import('../../server/notifications/index.js');
    expect(await sendHeldMails(world.ctx())).toBe(0);
    world.moveTo(new Date(world.now().getTime() + 11 * 60_000));
    await sendHeldMails(world.ctx());
    await sendHeldMails(world.ctx());
    await world.drain();
    const mails = await kept(officer);
    expect(mails.map((mail) => mail.subject)).toContain('Needs and offers: 25 notices');
    expect(mails).toHaveLength(6);
  });
});

describe('in the application', () => {
  it('notices are read in one’s own language, newest first, page by page', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL', locale: 'fr' });
    for (const title of ['Puits', 'Semences', 'Forage']) {
      const need = await build.listing('need', { organisation: officer.organisation, title });
      await follow('listing.declined', { listingId: need.id, reason: 'not_a_priority' });
    }
    const { body } = await world.as(officer).get('/api/v1/notifications?limit=2').expect(200);
    expect(body.items).toMatchObject([
      { name: 'listing.declined', topic: 'listings', title: 'Non approuvé\u00A0: Forage', readAt: null },
      { title: 'Non approuvé\u00A0: Semences' },
    ]);
    expect(body.items[0].text).toBe(
      'Motif\u00A0: Ne constitue pas une priorité nationale. Ce texte ne sera pas publié.',
    );

    const rest = await world.as(officer).get(`/api/v1/notifications?limit=2&cursor=${body.next}`).expect(200);
    expect(rest.body).toMatchObject({ items: [{ title: 'Non approuvé\u00A0: Puits' }], next: null });
  });

  it('one is read, or all; another person’s does not exist', async () => {
    const { officer, need } = await ministry();
    const stranger = await build.person('expert');
    await follow('listing.endorsed', { listingId: need.id });
    await follow('listing.expired', { listingId: need.id });
    const unread = async () =>
      (await world.as(officer).get('/api/v1/notifications?unread=true').expect(200)).body.items;
    const [newest] = await unread();

    await world.as(stranger).post(`/api/v1/notifications/${newest.id}/reading`).expect(404);
    await world.visitor().get('/api/v1/notifications').expect(401);
    await world.as(officer).post(`/api/v1/notifications/${newest.id}/reading`).expect(204);
    await world.as(officer).post(`/api/v1/notifications/${newest.id}/reading`).expect(204);
    expect(await unread()).toHaveLength(1);
    await world.as(officer).post('/api/v1/notifications/reading').expect(204);
    expect(await unread()).toEqual([]);
  });

  it('a quiet one is not mailed', async () => {
    const { id, offerSide } = await match();
    await follow('match.dismissed', { matchId: id, reason: 'language' });
    expect(await noticesOf(offerSide)).toEqual(['match.dismissed']);
    expect(await mailsOf(offerSide)).toEqual([]);
  });
});

describe('how often', () => {
  it('is the person’s choice, topic by topic, and complete or refused', async () => {
    const { officer } = await ministry();
    const { body } = await world.as(officer).get('/api/v1/notification-preferences').expect(200);
    expect(body).toMatchObject({ listings: 'at_once', matches: 'at_once', deadlines: 'at_once' });

    await choose(officer, { matches: 'weekly' });
    const changed = await world.as(officer).get('/api/v1/notification-preferences').expect(200);
    expect(changed.body).toEqual({ ...body, matches: 'weekly' });
    const put = (cadences: object) => world.as(officer).put('/api/v1/notification-preferences').send(cadences);
    await put({ matches: 'daily' }).expect(422);
    await put({ ...body, matches: 'hourly' }).expect(422);
    await put({ ...body, sports: 'daily' }).expect(422);
  });

  it('no mail for those who want none; what is urgent does not wait for a digest', async () => {
    const { id, needSide, offerSide } = await match();
    await choose(needSide, { matches: 'never' });
    await choose(offerSide, { matches: 'weekly' });
    await follow('match.introduced', { matchId: id });

    expect(await noticesOf(needSide)).toEqual(['match.introduced']);
    expect(await mailsOf(needSide)).toEqual([]);
    expect(await mailsOf(offerSide)).toMatchObject([{ state: 'sent', bundle: 'matches' }]);
  });

  it('a mail that waits follows a new choice', async () => {
    const { suggested, offerSide } = await match();
    const id = await happened('match.suggested', suggested);
    await world.db.transaction((db) =>
      notify({ ...world.ctx(system), db }, suggested, { id, name: 'match.suggested' }),
    );
    await choose(offerSide, { matches: 'never' });
    await world.drain();
    expect(await mailsOf(offerSide)).toMatchObject([{ state: 'dropped' }]);
  });
});
