import { describe, expect, it } from 'vitest';
import { notifiedWorld } from './notified-world.js';

const { world, build, follow, match, kept, choose, noticesOf } = await notifiedWorld();

async function mailed(given: { locale?: string } = {}) {
  const officer = await build.person('ministry_officer', { country: 'NPL', ...given });
  const need = await build.listing('need', { organisation: officer.organisation });
  const again = () => follow('listing.endorsed', { listingId: need.id });
  await again();
  const mails = await kept(officer);
  const header = mails[0]!.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
  const address = new URL(/<(.*)>/.exec(header)![1]!).pathname;
  const preferences = async () =>
    (await world.as(officer).get('/api/v1/notification-preferences').expect(200)).body as Record<string, string>;
  return { officer, again, address, preferences };
}

const oneClick = (address: string) => world.visitor().post(address).type('form').send('List-Unsubscribe=One-Click');

describe('unsubscribing', () => {
  it('takes one click: a post without cookie, origin or sign-in', async () => {
    const { officer, again, address, preferences } = await mailed();
    const { text } = await oneClick(address).expect(200);
    expect(text).toContain('Done: these mails are stopped');
    expect(await preferences()).toMatchObject({ listings: 'never', matches: 'at_once' });

    await again();
    expect(await kept(officer)).toHaveLength(1);
    expect(await noticesOf(officer)).toHaveLength(2);
  });

  it('works when a mail program posts as RFC 8058 says in multipart, and when a browser posts from elsewhere', async () => {
    const { address } = await mailed();
    await world.visitor().post(address).field('List-Unsubscribe', 'One-Click').expect(200);
    await world
      .visitor()
      .post(address)
      .set('Origin', 'https://mail.example')
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(200);
    await world.visitor().post(address).expect(200);
  });

  it('looking at the address changes nothing, for scanners look at every address', async () => {
    const { address, preferences } = await mailed();
    const before = await preferences();
    const { text, headers } = await world.visitor().get(address).expect(200);
    await world.visitor().head(address).expect(200);

    expect(text).toMatch(/<html lang="en" dir="ltr">[^]*<form method="post"><button type="submit">/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(await preferences()).toEqual(before);
  });

  it('works for ever', async () => {
    const { address, preferences } = await mailed();
    world.after(3650);
    await oneClick(address).expect(200);
    expect(await preferences()).toMatchObject({ listings: 'never' });
  });

  it('from a digest stops what that digest sums up', async () => {
    const { officer, preferences } = await mailed();
    await choose(officer, { matches: 'daily', missions: 'daily', funding: 'weekly' });
    const { suggested } = await match({ need: officer });
    await follow('match.suggested', suggested);
    world.after(2);
    const { sendDigests } = await import('../../server/notifications/index.js');
    await sendDigests(world.ctx(), { cadence: 'daily' });
    await world.drain();
    const digest = (await kept(officer)).find((mail) => mail.subject === 'Your day: 1 notice')!;
    const address = /\/unsubscribe\/[\w-]+/.exec(digest.text!)![0];

    await oneClick(address).expect(200);
    expect(await preferences()).toMatchObject({ matches: 'never', missions: 'never', funding: 'weekly' });
  });

  it('is for whoever holds the address, and for nobody else', async () => {
    const { address, preferences } = await mailed();
    const token = address.split('/').at(-1)!;
    const forged = [
      `${token}x`,
      token.replace('listings', 'matches'),
      token.slice(0, -1),
      'x',
      `${token.slice(0, 32)}listings-`,
    ];
    for (const wrong of forged) {
      await oneClick(`/unsubscribe/${wrong}`).expect(404);
      await world.visitor().get(`/unsubscribe/${wrong}`).expect(404);
    }
    expect(await preferences()).toMatchObject({ listings: 'at_once', matches: 'at_once' });
  });

  it('speaks the language of the person', async () => {
    const { address } = await mailed({ locale: 'ar' });
    const { text } = await world.visitor().get(address).expect(200);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('هل تريدون وقف هذه الرسائل؟');
  });

  it('of someone who is no longer here is no error', async () => {
    const { officer, address } = await mailed();
    await world.db.query(`DELETE FROM membership WHERE person_id = $1`, [officer.id]);
    await world.db.query(`DELETE FROM api_token WHERE person_id = $1`, [officer.id]);
    await world.db.query(`DELETE FROM person WHERE id = $1`, [officer.id]);
    await oneClick(address).expect(200);
  });
});
