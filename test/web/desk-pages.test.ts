import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { findMatches } from '../../server/matching/index.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);

const deskOf = async (person: Parameters<typeof signedIn>[1]) => {
  const agent = await signedIn(world, person);
  const { text } = await agent.get('/desk').expect(200);
  return { agent, text };
};
const placeOf = (text: string, { id }: Listing) => text.indexOf(id);
/** So that it is to be confirmed again soon. */
const longAgo = () => ({ stateSince: new Date(world.now().getTime() - 80 * 86_400_000) });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

describe('the desk of a focal point', () => {
  it('has what waits for endorsement, what falls due first on top, and only of its own country', async () => {
    const focalPoint = await build.person('focal_point', { country: 'KEN' });
    const ministry = await build.organisation({ kind: 'ministry', country: 'KEN' });
    const submitted = { organisation: ministry, state: 'submitted' } as const;
    const young = await build.listing('need', submitted);
    const old = await build.listing('need', { ...submitted, stateSince: new Date('2026-11-01') });
    const endorsed = await build.listing('need', { organisation: ministry, state: 'endorsed' });
    const declined = await build.listing('need', {
      organisation: ministry,
      state: 'declined',
      reasonCode: 'outside_plan',
    });
    const draft = await build.listing('need', { organisation: ministry, state: 'draft' });
    const foreign = await build.listing('need', { state: 'submitted' });

    const { text } = await deskOf(focalPoint);

    expect(placeOf(text, old)).toBeGreaterThan(0);
    expect(placeOf(text, young)).toBeGreaterThan(placeOf(text, old));
    expect(text).toContain('Overdue since');
    expect(text).toContain(`action="/listings/${endorsed.id}/publication"`);
    expect(placeOf(text, declined)).toBeGreaterThan(0);
    expect(text).toContain('Outside the national plan');
    expect(text).toContain('href="/access"');
    expect([placeOf(text, draft), placeOf(text, foreign)]).toEqual([-1, -1]);
  });

  it('shows the beginning of a long list and how long it is, and the whole of it page by page', async () => {
    const focalPoint = await build.person('focal_point', { country: 'UGA' });
    const organisation = await build.organisation({ kind: 'ministry', country: 'UGA' });
    const waiting: Listing[] = [];
    for (let n = 0; n < 23; n++)
      waiting.push(
        await build.listing('need', { organisation, state: 'submitted', stateSince: new Date(2026, 9, 1 + (n % 7)) }),
      );
    const { agent, text } = await deskOf(focalPoint);
    expect(text.match(/href="[^"]+\/review"/g)).toHaveLength(20);
    expect(text).toContain('<span class="count">(23)</span>');
    expect(text).toContain('<a href="/desk/to-endorse">To endorse: all 23</a>');

    const seen: string[] = [];
    let next: string | undefined = '/desk/to-endorse?limit=10';
    for (let pages = 0; next; pages++) {
      expect(pages).toBeLessThan(3);
      const page: string = (await agent.get(next).expect(200)).text;
      seen.push(...[...page.matchAll(/href="\/listings\/([^"]+)\/review"/g)].map(([, id]) => id!));
      next = /rel="next"/.test(page) ? /href="([^"]+)" rel="next"/.exec(page)![1]!.replaceAll('&amp;', '&') : undefined;
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen)).toEqual(new Set(waiting.map(({ id }) => id)));
    const due = seen.map((id) => waiting.find((each) => each.id === id)!.stateSince.getTime());
    expect(Math.min(...due)).toBe(due[0]);

    await agent.get('/desk/to-endorse?cursor=x.y').expect(422);
    for (const nowhere of ['/desk/nothing', '/desk/constructor']) await agent.get(nowhere).expect(404);
    const officer = await signedIn(world, await build.person('ministry_officer', { country: 'UGA' }));
    await officer.get('/desk/to-endorse').expect(404);
    await officer.get('/desk/yours').expect(200);
    await browser(world).get('/desk/yours').expect(303);
  });

  it('lets nobody endorse their own words, and says so', async () => {
    const focalPoint = await build.person('focal_point', { country: 'GHA' });
    const need = await build.listing('need', {
      organisation: await build.organisation({ kind: 'ministry', country: 'GHA' }),
      state: 'submitted',
      authorId: focalPoint.id,
      endorsedVersion: null,
    });
    const { agent } = await deskOf(focalPoint);
    const { text } = await agent.get(`/listings/${need.id}/review`).expect(200);
    expect(text).toContain('Nobody endorses words they wrote themselves');
    expect(text).not.toContain('/endorsement"');
    await agent.post(`/listings/${need.id}/endorsement`).type('form').send({ version: '1' }).expect(403);
  });

  it('refuses to decide on a text that has changed since it was read', async () => {
    const focalPoint = await build.person('focal_point', { country: 'MAR' });
    const officer = await build.person('ministry_officer', { country: 'MAR' });
    const need = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
    const { agent } = await deskOf(focalPoint);
    const { text } = await agent.get(`/listings/${need.id}/review`).expect(200);
    await world
      .as(officer)
      .patch(`/api/v1/listings/${need.id}`)
      .set('If-Match', '"1"')
      .send({ title: 'Another title' })
      .expect(200);

    const stale = await agent
      .post(`/listings/${need.id}/endorsement`)
      .type('form')
      .send({ version: hidden(text, 'version') })
      .expect(412);

    expect(stale.text).toContain('Someone else changed this first');
    expect(stale.text).toContain('Another title');
    expect(stale.text).toContain('href="#endorse"');
  });

  it('is the secretariat’s where a country has no focal point', async () => {
    const need = await build.listing('need', {
      organisation: await build.organisation({ kind: 'ministry', country: 'TUV' }),
      state: 'submitted',
    });
    const { agent, text } = await deskOf(await build.person('administrator'));
    expect(placeOf(text, need)).toBeGreaterThan(0);
    const review = await agent.get(`/listings/${need.id}/review`).expect(200);
    await agent
      .post(`/listings/${need.id}/refusal`)
      .type('form')
      .send({ version: hidden(review.text, 'version'), reason: 'outside_plan' })
      .expect(303);
  });

  it('is none for whoever only writes', async () => {
    const officer = await build.person('ministry_officer', { country: 'PER' });
    const need = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
    const { agent, text } = await deskOf(officer);
    expect(text).not.toContain('To endorse');
    await agent.get(`/listings/${need.id}/review`).expect(403);
    await agent.post(`/listings/${need.id}/endorsement`).type('form').send({ version: '1' }).expect(403);
  });
});

describe('a change of what was endorsed', () => {
  it('comes back to the focal point, who sees what has changed', async () => {
    const focalPoint = await build.person('focal_point', { country: 'SEN' });
    const officer = await build.person('ministry_officer', { country: 'SEN' });
    const need = await build.listing('need', { organisation: officer.organisation });
    const ministry = await signedIn(world, officer);
    const at = `/listings/${need.id}/edit/terms`;
    const page = await ministry.get(at).expect(200);
    expect(page.text).toContain('takes it off the site until the focal point has endorsed it again');
    const form = { version: hidden(page.text, 'version'), 'amount/max': '500', 'amount/currency': 'USD' };
    await ministry.post(at).type('form').send(form).expect(303);

    const { agent } = await deskOf(focalPoint);
    const { text } = await agent.get(`/listings/${need.id}/review`).expect(200);

    expect(text).toContain('Changed since you last endorsed it');
    expect(text.match(/<li>Budget<\/li>/g)).toHaveLength(1);
  });
});

describe('the desks of who asks, who offers and who gives', () => {
  it('show each what fits', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const institute = await build.person('institution_admin', { country: 'LKA' });
    const donor = await build.person('donor_officer', { country: 'DEU' });
    const need = await build.listing('need', {
      organisation: officer.organisation,
      amountMax: '1000000',
      currency: 'USD',
    });
    const offer = await build.listing('training', { organisation: institute.organisation, ...longAgo() });
    const young = await build.listing('training', { organisation: institute.organisation });
    await build.listing('fund', { organisation: donor.organisation, amountMax: '5000000', currency: 'USD' });
    await findMatches(world.ctx(), { listingId: need.id });

    expect((await deskOf(officer)).text).toMatch(/\d matche?s?, the best/);
    const atInstitute = (await deskOf(institute)).text;
    expect(atInstitute).toContain('Needs that fit what you offer');
    expect(atInstitute).toContain(need.title);
    expect(atInstitute).toContain(`action="/listings/${offer.id}/confirmation"`);
    expect(atInstitute).not.toContain(`action="/listings/${young.id}/confirmation"`);
    expect((await deskOf(donor)).text).toContain('Needs that fit your funding windows');
  });
});
