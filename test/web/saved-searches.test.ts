import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { words } from '../../web/words/translator.js';
import { searchAlertWorld } from '../saved-searches/search-alert-world.js';
import { browser, signedIn } from './browser.js';

const { world, build, appeared } = await searchAlertWorld();
const person = await build.person('institution_member', { country: 'PER' });
const agent = await signedIn(world, person);
const form = (address: string, fields: object) => agent.post(address).type('form').send(fields);

describe('the pages of saved searches', () => {
  it('lead from a search to its alert and out again, without a script', async () => {
    const { text: results } = await agent.get('/search?q=quinoa&kind=need').expect(200);
    expect(results).toContain('href="/saved-searches/new?q=quinoa&amp;kind=need"');

    const { text: asking } = await agent.get('/saved-searches/new?q=quinoa&kind=need').expect(200);
    expect(asking).toContain('value="quinoa"');
    expect(asking).toContain('Kind: Need');
    const { headers } = await form('/saved-searches', {
      name: 'Quinoa & co',
      query: 'q=quinoa&kind=need',
      cadence: 'at_once',
    }).expect(303);
    const page = headers['location']!;

    await appeared({ title: 'Quinoa mill' });
    const { text: told } = await agent.get(page).expect(200);
    expect(told).toContain('Quinoa mill');
    expect(told).toContain('Why: Words: Quinoa · Kind: Need');
    expect((await agent.get('/inbox').expect(200)).text).toContain(`href="${page}"`);

    await form(page, { name: 'Renamed', cadence: 'weekly' }).expect(303);
    const { text: list } = await agent.get('/saved-searches').expect(200);
    expect(list).toContain('Renamed');
    await form(`${page}/removal`, {}).expect(303);
    await agent.get(page).expect(404);
  });

  it('put what is found in another order, where there is more than one', async () => {
    const order = 'href="/search?q=teff&amp;sort=deadline&amp;kind=need"';
    const search = async () => (await agent.get('/search?q=teff&kind=need').expect(200)).text;
    await appeared({ title: 'Teff mill' });
    expect(await search()).not.toContain(order);
    await appeared({ title: 'Teff seed' });
    expect(await search()).toContain(order);
  });

  it('give back what was typed with what is wrong', async () => {
    const { text } = await form('/saved-searches', { name: '  ', query: 'q=x', cadence: 'hourly' }).expect(422);
    expect(text).toContain('href="#name"');
    expect(text).toContain('href="#cadence"');
    expect(text).toContain(words.en['searches.nameNeeded']);
    expect(text).toContain(words.en['searches.cadenceNeeded']);
    expect(text).toContain('name="query" value="q=x"');
    await agent.get('/saved-searches/new?country=Atlantis').expect(422);
  });

  it('are nobody else’s, and ask a visitor to sign in first', async () => {
    const { headers } = await form('/saved-searches', { name: 'Mine', query: '', cadence: 'none' }).expect(303);
    const other = await signedIn(world, await build.person('institution_member', { country: 'PER' }));
    await other.get(headers['location']!).expect(404);
    await other.post(`${headers['location']}/removal`).expect(404);
    const asked = await browser(world).get('/saved-searches/new?q=x').expect(303);
    expect(asked.headers['location']).toBe('/sign-in?next=%2Fsaved-searches%2Fnew%3Fq%3Dx');
  });

  it.each(languages7)('speak %s', async (locale) => {
    const { text } = await agent.get(`/saved-searches/new?q=x&sector=32161&lang=${locale}`).expect(200);
    expect(text).toContain(words[locale]['searches.cadence']);
  });
});
