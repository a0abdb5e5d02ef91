import { describe, expect, it } from 'vitest';
import { Message } from '../../server/matching/index.js';
import { words } from '../../web/words/translator.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { PASSWORD, browser, formTokenIn, signedIn } from './browser.js';

const { world, build, match, ministry } = await openEngagementWorld();
const t = words.en;
type Agent = ReturnType<typeof browser>;

/** What a reader without scripts sends: the form of a page that they have had open for some time. */
const send = (who: Agent, at: string, typed: object) => who.post(at).type('form').send(typed);

/** The form on the page that says why the first one was not taken. */
function offeredIn(html: string) {
  const [form, action] = /<form[^>]*action="([^"]+)"[^>]*data-again[\s\S]*?<\/form>/.exec(html) ?? [];
  const fields = [...(form ?? '').matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  return { action, fields: Object.fromEntries(fields) as Record<string, string> };
}

describe('a form that comes too late', () => {
  it('is kept while its writer signs in elsewhere, and sent from where it is', async () => {
    const { id } = await match('introduced');
    const officer = await build.person('ministry_officer', { organisation: ministry.organisation });
    const who = await signedIn(world, officer);
    const _csrf = formTokenIn((await who.get(`/matches/${id}`)).text);
    await world.db.query('DELETE FROM session WHERE person_id = $1', [officer.id]);

    const text = 'When could\r\nyou <b>come</b>?';
    const late = await send(who, `/matches/${id}/messages`, { _csrf, text, formId: 'x' }).expect(403);
    expect(late.text).toContain(t['again.kept']);
    expect(late.text).toContain('href="/sign-in?next=%2Fsign-in%2Fdone" target="_blank"');
    expect(late.text).toContain('you &lt;b>come&lt;/b>?');

    await send(who, '/sign-in', { email: officer.email, password: PASSWORD, next: '/sign-in/done' })
      .expect(303)
      .expect('Location', '/sign-in/done');
    expect((await who.get('/sign-in/done').expect(200)).text).toContain(t['again.backText']);
    const first = offeredIn(late.text);
    const again = await send(who, first.action!, { ...first.fields, text }).expect(403);
    expect(again.text).not.toContain('target="_blank"');
    const second = offeredIn(again.text);
    expect(second.fields).toMatchObject({ formId: 'x' });
    await send(who, second.action!, { ...second.fields, text }).expect(303);
    expect(await world.db.countBy(Message, { matchId: id })).toBe(1);
  });

  it('is kept while its writer proves who they are', async () => {
    const who = await signedIn(world, await build.person('expert'));
    const before = world.now();
    world.after(6 / (24 * 60));
    try {
      const typed = { name: 'Nightly copy', days: '30', scopes: ['read', 'write'] };
      const late = await send(who, '/account/tokens/new', typed).expect(403);
      expect(late.text).toContain('href="/account/confirm?next=%2Fsign-in%2Fdone" target="_blank"');
      expect(late.text.match(/name="scopes"/g)).toHaveLength(2);
      await send(who, '/account/confirm', { password: PASSWORD, next: '/sign-in/done' }).expect(303);
      await send(who, '/account/tokens/new', typed).expect(201);
    } finally {
      world.moveTo(before.toISOString());
    }
  });

  it('does not come back with a password in it, nor with nothing', async () => {
    const who = await signedIn(world, await build.person('expert'));
    for (const typed of [{ current: 'hush-hush-1', password: 'hush-hush-2' }, { code: '123456' }, { version: '3' }]) {
      const { text } = await send(who, '/account/password', { ...typed, _csrf: 'x' }).expect(403);
      expect(offeredIn(text).action).toBeUndefined();
      expect(text).not.toContain('hush');
      expect(text).toContain(t['remedy.stale-form']);
    }
  });

  it('does not come back when another site has sent it', async () => {
    const who = await signedIn(world, await build.person('expert'));
    const { text } = await send(who, '/account/profile', { name: 'Not me' })
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(403);
    expect(text).not.toContain('Not me');
  });
});
