import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { Match } from '../../server/matching/index.js';
import { verifyCentre } from '../../server/organisations/index.js';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);
const page = async (address: string, status = 200) =>
  (await browser(world).get(address).expect(status)).text.replaceAll(/[\u2066-\u2069]/g, '');
const { en } = words;

/** The words of its own that a test looks for. */
const word = () => `Zx${randomUUID().slice(0, 8)}`;
const links = (html: string) =>
  [...html.matchAll(/class="name" href="\/organisations\/([\w-]+)"/g)].map(([, id]) => id!);

describe('the directory', () => {
  it('finds a name by any of its words, accents or not, and an acronym', async () => {
    const own = word();
    const { id } = await build.organisation({ name: `Instituto ${own} de Fertilización`, acronym: `Q${own}` });
    for (const asked of [`${own} fertilizacion`, `FERTILIZACIÓN ${own}`, `q${own}`, ` ${own}  instituto `])
      expect(links(await page(`/organisations?q=${encodeURIComponent(asked)}`))).toEqual([id]);
    expect(links(await page(`/organisations?q=${own}%25`))).toEqual([]);
    expect(await page(`/organisations?q=${own}%20nothing`)).toContain(en['organisations.none']);
  });

  it('filters by country, kind and goal, with counts, and says for which country an office endorses', async () => {
    const own = word();
    const office = await build.organisation({ kind: 'focal_point', name: `${own} office`, country: 'TJK' });
    const centre = await build.organisation({ name: `${own} centre`, country: 'TJK', centreStatus: 'verified' });
    const claims = await build.organisation({ name: `${own} institute`, country: 'KGZ', centreStatus: 'claimed' });
    await build.listing('training', { organisation: centre, sdgs: ['6.1', '6.4', '7.2'] });

    expect(links(await page(`/organisations?q=${own}&country=TJK`)).toSorted()).toEqual(
      [office.id, centre.id].toSorted(),
    );
    expect(links(await page(`/organisations?q=${own}&kind=institution`)).toSorted()).toEqual(
      [claims.id, centre.id].toSorted(),
    );
    expect(links(await page(`/organisations?q=${own}&kind=centre`))).toEqual([centre.id]);
    expect(links(await page(`/organisations?q=${own}&sdg=6`))).toEqual([centre.id]);
    expect(links(await page(`/organisations?q=${own}&sdg=5`))).toEqual([]);

    const all = await page(`/organisations?q=${own}`);
    expect(all).toContain('Tajikistan (2)');
    expect(all).toContain('Institutions (2)');
    expect(all).toContain('6 Clean water and sanitation (1)');
    expect(all).toMatch(/Endorses the listings of <a href="\/countries\/TJK">/);
    expect(all.match(new RegExp(en['listing.centre'], 'g'))).toHaveLength(1);
  });

  it('knows goals only of what everyone may read', async () => {
    const own = word();
    const organisation = await build.organisation({ name: own });
    await build.listing('training', { organisation, sdgs: ['13.1'], state: 'draft' });
    await build.listing('training', { organisation, sdgs: ['13.1'], confidentiality: 'registered' });
    await build.listing('training', { organisation, sdgs: ['13.1'], state: 'closed' });
    expect(links(await page(`/organisations?q=${own}&sdg=13`))).toEqual([]);
    expect(await page(`/organisations?q=${own}`)).not.toMatch(/\d listing/);
  });

  it('goes on page by page to the last, each once', async () => {
    const own = word();
    const made = [];
    for (let n = 0; n < 5; n++) made.push((await build.organisation({ name: `${own} ${n % 2}` })).id);
    const seen: string[] = [];
    let next: string | undefined = `/organisations?q=${own}&limit=2&country=&kind=&page=-1`;
    while (next) {
      const html: string = await page(next);
      seen.push(...links(html));
      next = /<a class="[^"]*pagination__link" href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect(seen).toHaveLength(5);
  });

  it.each([
    ['country=XX', 'country'],
    ['country=NPL&country=LKA', 'country'],
    ['kind=castle', 'kind'],
    ['sdg=18', 'sdg'],
    ['sdg=1&sdg=2', 'sdg'],
    ['limit=-1', 'limit'],
    ['cursor=x.y', 'cursor'],
    ['q=%00', 'q'],
    ['q=a&q=b', 'q'],
  ])('says which filter is wrong: %s', async (query, field) => {
    const { status, text } = await browser(world).get(`/organisations?${query}`);
    expect([400, 422]).toContain(status);
    expect(text).toContain(`<code>${field}`);
  });

  it('lets be what it does not know and what a form leaves blank', async () => {
    expect(await page('/organisations?page=-1&country=&kind=&sdg=&q=')).not.toContain(en['organisations.clear']);
  });
});

describe('the page of an organisation', () => {
  it('shows what it has published and never what it has not', async () => {
    const organisation = await build.organisation({
      name: 'Institute of <Ropes>',
      website: 'https://ropes.example.org/',
    });
    const of = (given: Partial<Listing>) => build.listing('expertise', { organisation, ...given });
    const open = await of({ title: 'Rope making', sectors: [31120], sdgs: ['12.2'] });
    const hidden = [
      await of({ title: 'A draft', state: 'draft' }),
      await of({ title: 'Handed in', state: 'submitted' }),
      await of({ title: 'Closed', state: 'closed' }),
      await of({ title: 'For the registered', confidentiality: 'registered' }),
      await of({ title: 'For parties', confidentiality: 'parties' }),
    ];
    for (const address of [`/organisations/${organisation.id}`, `/organisations/${organisation.id}?kind=expertise`]) {
      const html = await page(address);
      expect(html).toContain(`/listings/${open.id}`);
      for (const { id, title } of hidden) {
        expect(html).not.toContain(id);
        expect(html).not.toContain(title);
      }
    }
    const html = await page(`/organisations/${organisation.id}`);
    expect(html).toContain('Agricultural development');
    expect(html).toContain('12 Responsible consumption');
    expect(html).toMatch(/href="https:\/\/ropes\.example\.org\/" rel="nofollow/);
    expect(html).toContain('hreflang="ar"');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
    expect(data).toMatchObject({
      '@type': 'Organization',
      name: 'Institute of <Ropes>',
      url: 'https://ropes.example.org/',
      areaServed: { identifier: 'LKA' },
    });
  });

  it('says who verified a centre and when, and of one that only claims it that it does', async () => {
    const focal = await build.person('focal_point', { country: 'UZB', name: 'Nobody’s Business' });
    const centre = await build.organisation({ country: 'UZB', centreStatus: 'claimed' });
    const claimed = await page(`/organisations/${centre.id}`);
    expect(claimed).toContain(en['organisation.claimed']);
    expect(claimed).not.toContain(en['listing.centre']);

    await verifyCentre(world.ctx(focal.actor), { organisationId: centre.id });

    const verified = await page(`/organisations/${centre.id}`);
    expect(verified).toContain(en['listing.centre']);
    expect(verified).toContain('Verified on November 24, 2026 by');
    expect(verified).toContain(focal.organisation.name);
    expect(verified).not.toContain('Nobody’s Business');
    expect(verified).not.toContain(focal.email);
  });

  it('gives no data on one that stands in examples only', async () => {
    const organisation = await build.organisation();
    await build.listing('expertise', { organisation, illustrative: true });
    expect(await page(`/organisations/${organisation.id}`)).not.toContain('ld+json');
    expect(await page('/sitemaps/organisations-first.xml')).not.toContain(organisation.id);
  });

  it('says what to do where nothing is published', async () => {
    const { id } = await build.organisation({ kind: 'donor', country: null });
    expect(await page(`/organisations/${id}`)).toContain(en['organisation.noListings']);
  });

  it('is nowhere for an id that is none', async () => {
    for (const id of [randomUUID(), 'x', '%00', '..%2f'])
      expect((await browser(world).get(`/organisations/${id}`)).status).toBe(404);
    await page(`/organisations/${randomUUID()}?kind=need`, 404);
  });
});

describe('the pages of countries', () => {
  it('count by region what is asked and offered', async () => {
    const ministry = await build.organisation({ kind: 'ministry', country: 'TON' });
    await build.listing('need', { organisation: ministry });
    await build.listing('need', { organisation: ministry, state: 'draft' });
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*countries\/TON.*?<\/tr>/s.exec(await page('/countries'))![0];
    expect(
      row
        .replaceAll(/<[^>]+>/g, ' ')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['Tonga', '1', '–', '–', '1']);
  });

  it('show what one asks and offers, who endorses and who is there', async () => {
    const office = await build.organisation({ kind: 'focal_point', country: 'WSM', name: 'Office of Samoa' });
    const ministry = await build.organisation({ kind: 'ministry', country: 'WSM' });
    const asked = await build.listing('need', { organisation: ministry, title: 'Reef repair' });
    const draft = await build.listing('need', { organisation: ministry, title: 'Not yet', state: 'submitted' });
    const html = await page('/countries/WSM');
    expect(html).toContain(`/listings/${asked.id}`);
    expect(html).not.toContain(draft.id);
    expect(html).toContain(`/organisations/${office.id}`);
    expect(html).toContain(en['country.vacant']);
    expect(html).toContain(en['country.noOffers']);
    expect(html).toContain(en['agreed.none']);
    expect(html).toContain(`href="/search?kind=need&amp;country=WSM"`);
    expect(html).toContain('href="/search.atom?country=WSM" type="application/atom+xml"');
    expect(await page(`/organisations/${office.id}`)).toContain(en['organisation.reachOffice']);
  });

  it('name the office and nobody in it, to visitors and to those who are signed in', async () => {
    const focal = await build.person('focal_point', { country: 'VUT', name: 'Unnamed Official' });
    const reader = await signedIn(world, await build.person('institution_member', { country: 'FJI' }));
    for (const address of ['/countries/VUT', `/organisations/${focal.organisation.id}`])
      for (const html of [await page(address), (await reader.get(address).expect(200)).text]) {
        expect(html).toContain(focal.organisation.name);
        expect(html).not.toContain(en['country.vacant']);
        expect(html).not.toContain('Unnamed Official');
        expect(html).not.toContain(focal.email);
        expect(html).not.toContain(focal.id);
      }
  });

  it('are led to from the front page, from listings and from a search for a name', async () => {
    const listing = await build.listing('practice');
    expect(await page('/')).toContain('href="/countries"');
    const html = await page(`/listings/${listing.id}`);
    expect(html).toContain(`href="/organisations/${listing.organisationId}"`);
    expect(html).toContain(`href="/countries/${listing.country}"`);
    expect(await page('/search?q=qqqqzzzz')).toContain('href="/organisations?q=qqqqzzzz"');
  });

  it('are there for every country, and for nothing else', async () => {
    expect(await page('/countries/FRA')).toContain(en['country.noOffice']);
    for (const code of ['XX', 'XXX', 'npl', '%00', 'NPL%00', '__proto__']) await page(`/countries/${code}`, 404);
  });
});

describe('agreements in public', () => {
  it('are counted by fives, without those that were called off or that concern listings not for everyone', async () => {
    const ministry = await build.organisation({ kind: 'ministry', country: 'GUY' });
    const centre = await build.organisation({ country: 'SUR' });
    const need = await build.listing('need', { organisation: ministry });
    const offer = await build.listing('expertise', { organisation: centre });
    const secret = await build.listing('need', { organisation: ministry, confidentiality: 'parties' });
    await engaged(4, need, offer, 'under_way');
    await engaged(9, need, offer, 'cancelled');
    await engaged(9, need, offer, 'proposed');
    await engaged(9, secret, offer, 'under_way');
    for (const at of ['/countries/GUY', '/countries/SUR', `/organisations/${centre.id}`])
      expect(await page(at)).toContain(en['agreed.none']);

    await engaged(3, need, offer, 'contracted');
    for (const [at, partner] of [
      ['/countries/GUY', 'SUR'],
      ['/countries/SUR', 'GUY'],
      [`/organisations/${centre.id}`, 'GUY'],
      [`/organisations/${ministry.id}`, 'SUR'],
    ] as const) {
      const html = await page(at);
      expect(html).toContain('at least 5');
      expect(html).toMatch(new RegExp(`<td[^>]*><a href="/countries/${partner}">`));
      expect(html).not.toMatch(/at least [^5]/);
      expect(html).not.toContain('Pointless title');
    }
  });

  async function introduced(need: Listing, offer: Listing) {
    const known = await world.db.findOneBy(Match, { needId: need.id, offerId: offer.id });
    if (known) return known.id;
    return build.match(need, offer);
  }

  async function engaged(times: number, need: Listing, offer: Listing, state: string) {
    const matchId = await introduced(need, offer);
    for (let n = 0; n < times; n++)
      await world.db.query(
        `INSERT INTO mission (id, match_id, need_id, offer_id, need_organisation_id, need_country, offer_organisation_id,
           offer_country, title, duty_station, starts_on, ends_on, state, state_since, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 'Pointless title', 'X', '2027-01-01', '2027-02-01', $8, now(), now(), now())`,
        [matchId, need.id, offer.id, need.organisationId, need.country, offer.organisationId, offer.country, state],
      );
  }
});
