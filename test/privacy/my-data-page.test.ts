import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from '../web/browser.js';

const world = await openWorld();
const build = builders(world);

describe('my data', () => {
  it('is a page of the account, for oneself', async () => {
    const { headers } = await browser(world).get('/account/data').expect(303);
    expect(headers['location']).toContain('/sign-in');
    const agent = await signedIn(world, await build.person('ministry_officer', { country: 'BTN' }));
    expect((await agent.get('/account').expect(200)).text).toContain('href="/account/data"');
    const { text } = await agent.get('/account/data').expect(200);
    expect(text).toContain('Nobody so far.');
    expect(text).toContain('href="/privacy"');
  });

  it('gives a copy to whoever has just signed in, to read and for programs', async () => {
    const agent = await signedIn(world, await build.person('ministry_officer', { country: 'BTN', name: 'Pema Dorji' }));
    await agent.post('/account/data/copies').expect(303);
    expect((await agent.get('/account/data')).text).toContain('Being made');
    await world.drain();
    const { text } = await agent.get('/account/data').expect(200);
    const [html, json] = [...text.matchAll(/href="(\/account\/data\/copies\/[^"]+)"/g)].map(([, address]) => address!);
    expect((await agent.get(html!).expect(200)).text).toContain('Pema Dorji');
    const data = await agent.get(json!).expect(200);
    expect(data.headers['content-disposition']).toContain('attachment');
    expect(data.body.format).toBe('bandung-personal-data/1');
    await agent.get('/account/data/copies/x.json').expect(404);
    await agent.get(json!.replace('.json', '.exe')).expect(404);
  });

  it('asks who proved it long ago to prove again who they are', async () => {
    const agent = await signedIn(world, await build.person('ministry_officer', { country: 'BTN' }));
    world.after(10 / 1440);
    for (const address of ['/account/data/copies', '/account/data/erasure']) {
      const { status, headers } = await agent.post(address);
      expect([status, headers['location']]).toEqual([303, expect.stringMatching(/^\/account\/confirm/)]);
    }
    world.after(-10 / 1440);
  });

  it('takes an erasure and takes it back', async () => {
    const agent = await signedIn(world, await build.person('ministry_officer', { country: 'BTN' }));
    await agent.post('/account/data/erasure').expect(303);
    expect((await agent.get('/account/data')).text).toContain('Keep my account after all');
    await agent.post('/account/data/erasure/end').expect(303);
    expect((await agent.get('/account/data')).text).toContain('Ask for erasure');
  });

  it('tells the last focal point of a country to name a successor first', async () => {
    const agent = await signedIn(world, await build.person('focal_point', { country: 'TON' }));
    const { text } = await agent.get('/account/data').expect(200);
    expect(text).toContain('last focal point of Tonga');
    expect(text).not.toContain('action="/account/data/erasure"');
  });
});
