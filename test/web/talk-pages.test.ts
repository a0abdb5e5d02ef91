import { describe, expect, it } from 'vitest';
import { findMatches, Message } from '../../server/matching/index.js';
import { words } from '../../web/words/translator.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { browser, signedIn } from './browser.js';

const { world, build, match, ministry, institute, stranger } = await openEngagementWorld();
const need = await signedIn(world, ministry);
const offer = await signedIn(world, institute);
const t = words.en;
const WHY = 'We have trained three provinces in exactly this since 2019';
type Agent = typeof need;

const form = (who: Agent, at: string, typed: Record<string, string> = {}) => who.post(at).type('form').send(typed);
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

describe('the page of a match', () => {
  it('lets the two sides write to each other, newest last, and says a form sent twice once', async () => {
    const { id } = await match('introduced');
    const at = `/matches/${id}`;
    const { text: page } = await need.get(at).expect(200);
    const formId = hidden(page, 'formId');
    const sent = { text: 'When could <b>you</b> come?', formId };
    for (const _ of [1, 2]) {
      const { headers } = await form(need, `${at}/messages`, sent).expect(303);
      expect(headers['location']).toBe(`${at}?said=message#messages`);
    }
    expect(await world.db.countBy(Message, { matchId: id })).toBe(1);
    await form(offer, `${at}/messages`, { text: 'In March' }).expect(303);
    const { text } = await need.get(`${at}?said=message`).expect(200);
    expect(text).toContain('When could &lt;b>you&lt;/b> come?');
    expect(text.indexOf('In March')).toBeGreaterThan(text.indexOf('When could'));
    expect(text).toContain(t['said.message']);
  });

  it('comes back with what was typed when it is too long, and says so at the field', async () => {
    const { id } = await match('introduced');
    const { text } = await form(need, `/matches/${id}/messages`, { text: `long ${'x'.repeat(4001)}` }).expect(422);
    expect(text).toContain('long xxx');
    expect(text).toContain('href="#message-text"');
    expect(text).toContain('id="message-text-error"');
    await form(need, `/matches/${id}/messages`).expect(422);
  });

  it('shows older messages page by page', async () => {
    const { id } = await match('introduced');
    for (let n = 1; n <= 25; n++) await form(need, `/matches/${id}/messages`, { text: `No. ${n}.` }).expect(303);
    const { text } = await offer.get(`/matches/${id}`).expect(200);
    expect(text).toContain('No. 25.');
    expect(text).not.toContain('No. 5.');
    const older = /href="(\/matches\/[^"]+cursor=[^"#]+)#messages"/.exec(text)![1]!.replaceAll('&amp;', '&');
    const { text: first } = await offer.get(older).expect(200);
    expect(first).toContain('No. 5.');
    expect(first).toContain(t['message.newest']);
  });

  it('is not there for strangers, nor for administrators', async () => {
    const { id } = await match('introduced');
    const administrator = await signedIn(world, await build.person('administrator'));
    for (const who of [await signedIn(world, stranger), administrator]) {
      await who.get(`/matches/${id}`).expect(404);
      await form(who, `/matches/${id}/messages`, { text: 'Hello' }).expect(404);
      await form(who, `/matches/${id}/shortlist`).expect(404);
      await who.get(`/matches/${id}/begin-mission`).expect(404);
    }
    await browser(world).get(`/matches/${id}`).expect(303);
  });

  it('lets the offer’s side say why it, once, before it writes; and the need’s side read that', async () => {
    const { id } = await match('suggested');
    const at = `/matches/${id}`;
    await form(need, `${at}/invite`).expect(303);
    const { text } = await offer.get(at).expect(200);
    expect(text).toContain(t['match.do.expressInterest']);
    expect(text).not.toContain(t['match.do.shortlist']);
    const bad = await form(offer, `${at}/expressInterest`, { why: 'We can' }).expect(422);
    expect(bad.text).toContain('value="We can"');
    expect(bad.text).toContain('href="#expressInterest-why"');
    await form(offer, `${at}/expressInterest`).expect(422);
    await form(offer, `${at}/expressInterest`, { why: WHY }).expect(303);
    await form(offer, `${at}/expressInterest`, { why: `${WHY}!` }).expect(409);
    expect((await need.get(at)).text).toContain(WHY);
    expect((await offer.get(at)).text).not.toContain(`action="${at}/expressInterest"`);
  });

  it('offers each side what it may do now, and sets aside with a coded reason only', async () => {
    const { id } = await match('suggested');
    const at = `/matches/${id}`;
    const { text } = await need.get(at).expect(200);
    for (const act of ['shortlist', 'introduce', 'invite', 'dismiss']) expect(text).toContain(`${at}/${act}"`);
    const version = hidden(text, 'version');
    await form(need, `${at}/shortlist`, { version }).expect(303);
    expect((await form(need, `${at}/introduce`, { version }).expect(412)).text).toContain(t['problem.stale-version']);
    expect((await form(need, `${at}/dismiss`, { note: 'Too far' }).expect(422)).text).toContain('Too far');
    await form(need, `${at}/dismiss`, { reason: 'dates', note: 'Too far' }).expect(303);
    const { text: after } = await need.get(at).expect(200);
    expect(after).toContain(t['code.dates']);
    expect(after).not.toContain(t['acts.title']);
    await form(need, `${at}/shortlist`).expect(409);
  });

  it('leads from an introduction to a mission', async () => {
    const { id } = await match('introduced');
    expect((await offer.get(`/matches/${id}`)).text).not.toContain(`/matches/${id}/begin-mission`);
    expect((await need.get(`/matches/${id}`)).text).toContain(`/matches/${id}/begin-mission`);
    const typed = {
      title: 'Training in Pokhara',
      dutyStation: 'Pokhara',
      startsOn: '2027-02-01',
      endsOn: '2027-01-01',
    };
    const bad = await form(need, `/matches/${id}/begin-mission`, typed).expect(422);
    expect(bad.text).toContain('id="mission-endsOn-error"');
    expect(bad.text).toContain('value="Training in Pokhara"');
    const sent = await form(need, `/matches/${id}/begin-mission`, { ...typed, endsOn: '2027-03-31' }).expect(303);
    expect(sent.headers['location']).toMatch(/^\/missions\//);
  });
});

describe('matches side by side', () => {
  it('are two to four of one need, chosen on its page', async () => {
    const asked = await build.listing('need', { organisation: ministry.organisation });
    for (const _ of [1, 2, 3]) await build.listing('training', { organisation: institute.organisation });
    await findMatches(world.ctx(), { listingId: asked.id });
    const { text } = await need.get(`/listings/${asked.id}`).expect(200);
    const ids = [...text.matchAll(/form="compare" name="match" value="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    const address = (some: string[]) => `/listings/${asked.id}/compare?${some.map((id) => `match=${id}`).join('&')}`;
    const { text: page } = await need.get(address(ids.slice(0, 3))).expect(200);
    expect(page.match(/<th scope="col"/g)).toHaveLength(4);
    expect(page).toContain(t['match.met']);
    const { text: again } = await need.get(address(ids.slice(0, 1))).expect(422);
    expect(again).toContain(t['compare.howMany']);
    expect(again).toMatch(new RegExp(`value="${ids[0]}"[^>]* checked`));
    expect(again).toContain(`value="${ids[2]}"`);
    await need.get(address([ids[0]!, 'nonsense'])).expect(422);
    const { id: other } = await match('suggested');
    await need.get(address([ids[0]!, other])).expect(404);
    await offer.get(address(ids.slice(0, 2))).expect(200);
    await (await signedIn(world, stranger)).get(address(ids.slice(0, 2))).expect(404);
    await browser(world)
      .get(address(ids.slice(0, 2)))
      .expect(303);
  });
});

describe('whose turn it is', () => {
  const turns = async (who: Agent, id: string) =>
    /id="waiting"[\s\S]*?<\/section>/.exec((await who.get('/desk').expect(200)).text)?.[0].includes(`/matches/${id}`) ??
    false;

  it('stands first on the desk of who is asked, until they have answered', async () => {
    const { id } = await match('seen');
    expect([await turns(need, id), await turns(offer, id)]).toEqual([false, false]);
    await form(need, `/matches/${id}/invite`).expect(303).expect('Location', `/matches/${id}?said=invite`);
    expect([await turns(need, id), await turns(offer, id)]).toEqual([false, true]);
    const { text } = await offer.get(`/matches/${id}`).expect(200);
    expect(text).toContain('asks whether you would');
    await form(offer, `/matches/${id}/expressInterest`, { why: WHY }).expect(303);
    expect([await turns(need, id), await turns(offer, id)]).toEqual([true, false]);
    expect((await need.get(`/matches/${id}`)).text).toContain(`>${t['interest.title']}</strong>`);
    await form(need, `/matches/${id}/shortlist`).expect(303);
    expect(await turns(need, id)).toBe(false);
    await form(offer, `/matches/${id}/messages`, { text: 'Thank you' }).expect(303);
    expect([await turns(need, id), await turns(offer, id)]).toEqual([true, false]);
    await form(need, `/matches/${id}/messages`, { text: 'When?' }).expect(303);
    expect([await turns(need, id), await turns(offer, id)]).toEqual([false, true]);
    expect(await turns(await signedIn(world, stranger), id)).toBe(false);
  });

  it('is said in so many characters when the line is too short', async () => {
    const { id } = await match('seen');
    const { text } = await form(offer, `/matches/${id}/expressInterest`, { why: 'Short' }).expect(422);
    expect(text).toMatch(/at least \d+ characters/);
  });
});

describe('a listing of others', () => {
  it('says to who could answer it with what of theirs it was matched', async () => {
    const { id, need: listing, offer: offered } = await match('suggested');
    const { text } = await offer.get(`/listings/${listing.id}`).expect(200);
    expect(text).toContain(t['between.fits']);
    expect(text).toContain(`href="/matches/${id}"`);
    expect((await need.get(`/listings/${offered.id}`).expect(200)).text).toContain(`href="/matches/${id}"`);
    const other = await signedIn(world, await build.person('institution_admin', { country: 'KEN' }));
    const seen = (await other.get(`/listings/${listing.id}`).expect(200)).text;
    expect(seen).toContain(t['between.none']);
    expect(seen).not.toContain(`/matches/${id}`);
    const visitor = (await browser(world).get(`/listings/${listing.id}`).expect(200)).text;
    expect(visitor).not.toContain(t['between.none']);
  });
});

describe('where a form is sent', () => {
  it('there is nothing to see: whoever comes there by link is led to its page', async () => {
    const { id } = await match('seen');
    await offer.get(`/matches/${id}/expressInterest?lang=fr`).expect(303).expect('Location', `/matches/${id}`);
    await need.get('/account/sessions/end').expect(303).expect('Location', '/account');
    await need.get('/nowhere/at-all').expect(404);
    const { text } = await form(offer, `/matches/${id}/expressInterest`, { why: 'Short' })
      .set('Referer', `${world.runtime.parts.baseUrl}/matches/${id}?cursor=x`)
      .expect(422);
    expect(text).toContain(`href="/matches/${id}?lang=fr"`);
  });
});

describe('the inbox', () => {
  it('says why each notice came, what is new first, and marks one or all as read', async () => {
    const { id, need: listing } = await match('introduced');
    await form(offer, `/matches/${id}/messages`, { text: 'A word' }).expect(303);
    await world.drain();
    const { text } = await need.get('/inbox').expect(200);
    expect(text).toContain(listing.title);
    expect(text).toContain(t['why.side']);
    const [, one] = /action="(\/inbox\/\d+\/reading)"/.exec(text)!;
    await form(await signedIn(world, stranger), one!).expect(404);
    await form(need, one!).expect(303);
    expect((await need.get('/inbox')).text).not.toContain(one);
    await form(need, '/account/notices/reading').expect(303).expect('Location', '/inbox');
    expect((await need.get('/inbox')).text).not.toContain('/reading"');
    await form(need, '/inbox/x/reading').expect(404);
    await need.get('/inbox?cursor=nonsense').expect(422);
    expect((await need.get('/account')).text).toContain('href="/inbox"');
    await browser(world).get('/inbox').expect(303);
  });
});
