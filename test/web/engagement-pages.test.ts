import { describe, expect, it } from 'vitest';
import { words } from '../../web/words/translator.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { pdf } from '../files/pdf.js';
import { browser, formTokenIn, signedIn } from './browser.js';

const { world, build, match, post, ministry, institute, donor, stranger, nepal } = await openEngagementWorld();
const t = words.en;
type Agent = Awaited<ReturnType<typeof signedIn>>;

const form = (who: Agent, at: string, typed: Record<string, string> = {}) => who.post(at).type('form').send(typed);
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
const acts = (html: string) => [...html.matchAll(/action="\/[a-z]+\/[\w-]{36}\/([a-z]+)"/g)].map(([, act]) => act!);

const plan = {
  title: 'Banana fibre extraction in three districts',
  dutyStation: 'Pokhara, Nepal',
  startsOn: '2026-11-24',
  endsOn: '2026-11-24',
};
const course = { startsOn: '2026-11-24', endsOn: '2026-11-24', nominationsCloseOn: '2026-11-24' };

describe('an expert mission, through its pages', () => {
  it('goes from an introduction to both evaluations', async () => {
    const [need, offer] = [await signedIn(world, ministry), await signedIn(world, institute)];
    const { id: matchId } = await match();
    const begun = await form(need, `/matches/${matchId}/begin-mission`, plan).expect(303);
    const at = begun.headers['location']!;

    const { text: proposed } = await offer.get(at).expect(200);
    expect(acts(proposed)).toEqual(['accept', 'decline', 'cancel']);
    expect(proposed).toContain(t['next.mission.proposed']);
    expect(proposed).toContain(t['owner.offerSide']);
    expect(proposed).toContain(t['next.mine']);
    expect(acts((await need.get(at).expect(200)).text)).toEqual(['cancel']);

    const declined = await form(offer, `${at}/decline`, { note: 'No one is free' }).expect(422);
    expect(declined.text).toContain('href="#decline-reason"');
    expect(declined.text).toContain('No one is free');
    const unnamed = await form(offer, `${at}/accept`).expect(422);
    expect(unnamed.text).toContain('id="accept-expertName-error"');
    await form(offer, `${at}/accept`, { expertName: 'Nimal Perera' }).expect(303);
    await world.drain();

    const { text: accepted } = await need.get(at).expect(200);
    expect(accepted).toContain(`href="${at}/contract-text"`);
    expect(acts(accepted)).toEqual(['cancel']);
    const { text: contract } = await need.get(`${at}/contract-text`).expect(200);
    expect(contract).toContain('Nimal Perera');
    const contractHash = hidden(contract, 'contractHash');
    await form(need, `${at}/contract`, { contractHash: '0'.repeat(64) }).expect(422);
    await form(need, `${at}/contract`, { contractHash }).expect(303);
    await form(need, `${at}/start`).expect(303);
    await form(need, `${at}/complete`).expect(303);

    const { text: completed } = await offer.get(at).expect(200);
    expect(acts(completed)).toEqual(['evaluate']);
    expect(completed).toContain(t['rating.5']);
    await form(offer, `${at}/evaluate`, { rating: '9', text: 'Good' }).expect(422);
    await form(offer, `${at}/evaluate`, { rating: '5', text: 'Fully met' }).expect(303);
    expect((await need.get(at)).text).not.toContain('Fully met');
    await form(need, `${at}/evaluate`, { rating: '4', text: 'Most useful' }).expect(303);

    const { text: over } = await need.get(at).expect(200);
    for (const part of ['Fully met', 'Most useful', t['next.none'], t['state.mission.evaluated']])
      expect(over).toContain(part);
    for (const step of [
      'Expert mission proposed',
      'Expert mission accepted',
      'Contract agreed',
      'Both evaluations are in',
    ])
      expect(over).toContain(step);
    expect(acts(over)).toEqual([]);
    expect((await need.get('/engagements').expect(200)).text).toContain(plan.title);
  });

  it('asks to prove again who one is before what binds, and leads back', async () => {
    const { id: matchId } = await match();
    const need = await signedIn(world, ministry);
    const at = (await form(need, `/matches/${matchId}/begin-mission`, plan)).headers['location']!;
    await form(await signedIn(world, institute), `${at}/accept`, { expertName: 'Nimal Perera' }).expect(303);
    await world.drain();
    const before = world.now();
    const later = await signedIn(world, ministry);
    world.moveTo(new Date(before.getTime() + 10 * 60_000).toISOString());
    try {
      const { text } = await later.get(`${at}/contract-text`).expect(200);
      expect(text).toContain(`href="/account/confirm?next=${encodeURIComponent(`${at}/contract-text`)}"`);
      expect(text).not.toContain(`action="${at}/contract"`);
      const { headers } = await form(later, `${at}/contract`, { contractHash: '0'.repeat(64) }).expect(303);
      expect(headers['location']).toMatch(/^\/account\/confirm\?next=/);
    } finally {
      world.moveTo(before);
    }
  });

  it('is nobody else’s, and stale steps are told so', async () => {
    const { id: matchId } = await match();
    const need = await signedIn(world, ministry);
    const at = (await form(need, `/matches/${matchId}/begin-mission`, plan)).headers['location']!;
    for (const who of [stranger, await build.person('administrator')]) {
      const other = await signedIn(world, who);
      await other.get(at).expect(404);
      await other.get(`${at}/contract-text`).expect(404);
      await form(other, `${at}/cancel`, { reason: 'other' }).expect(404);
      expect((await other.get('/engagements').expect(200)).text).not.toContain(at);
    }
    await form(need, `${at}/cancel`, { reason: 'other', version: '99' }).expect(412);
    await form(need, `${at}/complete`).expect(409);
    await form(need, `${at}/accept`).expect(403);
    await form(need, `${at}/nothing`).expect(404);
    await browser(world).get(at).expect(303);
    await need.get('/missions/nonsense').expect(404);
  });
});

describe('a course, through its pages', () => {
  it('goes from nomination to certificate', async () => {
    const host = await signedIn(world, institute);
    const { id: matchId } = await match('introduced', { kind: 'training', seats: 5 });
    const begun = await form(host, `/matches/${matchId}/begin-cohort`, course).expect(303);
    const at = begun.headers['location']!;
    const country = await signedIn(world, nepal);
    const { text } = await country.get(at).expect(200);
    expect(acts(text)).toEqual(['nominate']);
    const bad = await form(country, `${at}/nominate`, { country: 'NPL', participantName: 'Sita Rai' }).expect(422);
    expect(bad.text).toContain('value="Sita Rai"');
    expect(bad.text).toContain('id="nominate-participantEmail-error"');
    await form(country, `${at}/nominate`, {
      country: 'NPL',
      participantName: 'Sita Rai',
      participantEmail: 'sita@example.org',
      organisation: 'Fibre Board',
    }).expect(303);

    const { text: seen } = await host.get(at).expect(200);
    const [, nomination] = /href="(\/nominations\/[^"]+)"/.exec(seen)!;
    expect(acts((await host.get(nomination!).expect(200)).text)).toEqual(['select', 'refuse']);
    await form(host, `${nomination}/select`).expect(303);
    await form(country, `${nomination}/accept`).expect(303);
    await form(host, `${at}/close`).expect(303);
    await form(host, `${nomination}/complete`).expect(303);
    await form(host, `${at}/complete`).expect(303);
    expect((await country.get(nomination!)).text).toContain(t['state.nomination.completed']);
    await (await signedIn(world, stranger)).get(nomination!).expect(404);
  });
});

describe('a pledge, through its pages', () => {
  it('is confirmed by those who receive and paid by the donor', async () => {
    const need = await signedIn(world, ministry);
    const { id: matchId } = await match();
    const mission = (await form(need, `/matches/${matchId}/begin-mission`, plan)).headers['location']!.split('/').at(
      -1,
    );
    const { body } = await post(donor, '/pledges', {
      donorOrganisationId: donor.organisation.id,
      engagementKind: 'mission',
      engagementId: mission,
      money: { amount: '1200.50', currency: 'USD' },
      form: 'cash',
    }).expect(201);
    const at = `/pledges/${body.id}`;
    const giver = await signedIn(world, donor);
    expect(acts((await giver.get(at).expect(200)).text)).toEqual(['withdraw']);
    expect(acts((await need.get(at).expect(200)).text)).toEqual(['confirm', 'decline']);
    await form(need, `${at}/confirm`).expect(303);
    await form(giver, `${at}/pay`).expect(422);
    await form(giver, `${at}/pay`, { reference: 'TX-1' }).expect(303);
    const { text } = await giver.get(at).expect(200);
    for (const part of ['TX-1', '1,200.50', t['code.disbursement'], t['next.none']]) expect(text).toContain(part);
    await (await signedIn(world, stranger)).get(at).expect(404);
  });
});

describe('a donor that was introduced to a need', () => {
  it('sees what it has led to and pledges to it, proving first who they are', async () => {
    const { id: fundMatch, need } = await match('introduced', { kind: 'fund', organisationId: donor.organisation.id });
    const giver = await signedIn(world, donor);
    const before = await giver.get(`/matches/${fundMatch}`).expect(200);
    expect(before.text).toContain(t['pledge.fundable.none']);

    const { id: offerMatch } = await match();
    await world.db.query('UPDATE match SET need_id = $1 WHERE id = $2', [need.id, offerMatch]);
    const asking = await signedIn(world, ministry);
    const mission = (await form(asking, `/matches/${offerMatch}/begin-mission`, plan)).headers['location']!;
    const { text } = await giver.get(`/matches/${fundMatch}`).expect(200);
    expect(text).toContain(plan.title);
    expect(text).toContain(`href="${mission}/pledge"`);
    expect((await asking.get(`/matches/${fundMatch}`)).text).not.toContain(`${mission}/pledge`);

    const bad = await form(giver, `${mission}/pledge`, { 'money-amount': '12,x', 'money-currency': 'USD' }).expect(422);
    expect(bad.text).toContain('value="12,x"');
    expect(bad.text).toContain('Amount: enter a sum like 1200.50');
    const typed = { 'money-amount': '1200.50', 'money-currency': 'USD', form: 'cash' };
    const { headers } = await form(giver, `${mission}/pledge`, typed).expect(303);
    expect(headers['location']).toMatch(/^\/pledges\//);
    expect(acts((await asking.get(headers['location']!).expect(200)).text)).toEqual(['confirm', 'decline']);

    const now = world.now();
    world.moveTo(new Date(now.getTime() + 10 * 60_000).toISOString());
    try {
      const { text: later } = await giver.get(`${mission}/pledge`).expect(200);
      expect(later).toContain(`/account/confirm?next=${encodeURIComponent(`${mission}/pledge`)}`);
      expect(later).not.toContain('name="money-amount"');
    } finally {
      world.moveTo(now);
    }
    const others = [stranger, await build.person('donor_officer', { country: 'IND' })];
    for (const person of others) {
      const other = await signedIn(world, person);
      await other.get(`${mission}/pledge`).expect(404);
      await form(other, `${mission}/pledge`, typed).expect(404);
    }
    await browser(world).get(`${mission}/pledge`).expect(303);
  });
});

describe('a course on a listing of one’s own', () => {
  it('is opened without a match, and is open to donors', async () => {
    const listing = await build.listing('training', { organisation: institute.organisation, seats: 12 });
    const host = await signedIn(world, institute);
    const at = `/listings/${listing.id}/course`;
    expect((await host.get(`/listings/${listing.id}`)).text).toContain(`href="${at}"`);
    expect((await host.get(at).expect(200)).text).toContain('value="12"');
    const late = await form(host, at, { ...course, nominationsCloseOn: '2026-11-25' }).expect(422);
    expect(late.text).toContain(t['wrong.close']);
    const { headers } = await form(host, at, { ...course, seats: '8' }).expect(303);
    const cohort = headers['location']!;
    expect(cohort).toMatch(/^\/cohorts\//);

    const giver = await signedIn(world, donor);
    expect((await giver.get(cohort).expect(200)).text).toContain(`href="${cohort}/pledge"`);
    await giver.get(`${cohort}/pledge`).expect(200);
    const other = await signedIn(world, stranger);
    await other.get(at).expect(404);
    await form(other, at, course).expect(404);
    expect((await other.get(cohort).expect(200)).text).not.toContain(`${cohort}/pledge`);
  });
});

describe('the curriculum vitae of a nominee, through its page', () => {
  it('is sent, replaced and taken away by who nominated; a wrong file is said so', async () => {
    const listing = await build.listing('training', { organisation: institute.organisation, seats: 12 });
    const host = await signedIn(world, institute);
    const cohort = (await form(host, `/listings/${listing.id}/course`, course)).headers['location']!;
    const country = await signedIn(world, nepal);
    const participant = { country: 'NPL', participantName: 'Sita Rai', organisation: 'Fibre Board' };
    await form(country, `${cohort}/nominate`, { ...participant, participantEmail: 'sita.cv@example.org' }).expect(303);
    const [, at] = /href="(\/nominations\/[^"]+)"/.exec((await country.get(cohort)).text)!;
    const page = await country.get(at!).expect(200);
    expect(page.text).toContain('enctype="multipart/form-data"');
    const token = formTokenIn(page.text);
    const send = (file: Buffer | string, name: string, shown = token) =>
      country.post(`${at}/cv`).field('_csrf', shown).attach('file', Buffer.from(file), name);

    const bad = await send('MZ not a document\u0000', 'cv.pdf').expect(422);
    expect(bad.text).toContain(t['wrong.file']);
    expect(bad.text).toContain('id="cv-file-error"');
    await country.post(`${at}/cv`).field('_csrf', token).expect(422);
    await send(pdf('% x'), 'cv.pdf', 'x').expect(403);
    await country.post(`${at}/cv`).attach('file', pdf('% x'), 'cv.pdf').expect(422);
    expect((await country.get(at!)).text).not.toContain('/api/v1/files/');
    await send(pdf('% x'), 'cv.pdf').expect(303);
    const { text } = await country.get(at!).expect(200);
    const [, content] = /href="(\/api\/v1\/files\/[^"]+)"/.exec(text)!;
    await country.get(content!).expect(200);
    await host.get(content!).expect(200);
    expect((await host.get(at!)).text).not.toContain(`${at}/cv`);
    await host.post(`${at}/cv`).field('_csrf', token).attach('file', pdf('% x'), 'cv.pdf').expect(403);
    await form(country, `${at}/cv/removal`).expect(303);
    expect((await country.get(at!)).text).not.toContain('/api/v1/files/');
  });
});
