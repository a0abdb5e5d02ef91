import { describe, expect, it } from 'vitest';
import { passwordFault } from '../../server/auth/password-rules.js';
import { builders } from '../support/build.js';
import { PASSWORD } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const own = ['Ada Perera', 'ada.perera@ministry.example'];
const fault = (password: string, alone = true) => passwordFault(password, { alone, own });

describe('a password', () => {
  it.each([
    'correct horse battery staple',
    'le lendemain, rien ne bougeait',
    'ගස් කොළන් වැටෙනවා දැන්',
    '三人行必有我师焉择其善者而从之其',
    'وقفت على الشاطئ أنتظر المطر',
    '4jB!vv92;;QxLm07z',
    '593817264058271',
    '🦜🌴🥥🦜🌋🌾🍵🚲🛶🪁🧵🪡🥁🎋🏮',
  ])('may be %s', (password) => {
    expect(fault(password)).toBeUndefined();
  });

  it.each([
    'password1234567',
    'Password!!!!!!!!',
    'P@ssw0rd12345678',
    '123456789012345',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'qwertyuiopasdfg',
    'passwordpassword',
    'BandungBandung2027',
    'iloveyou1234567890',
    'qazwsxedcrfvtgb',
    '!!!!letmein!!!!!!',
    'ｐａｓｓｗｏｒｄ12345678',
    'monkey dragon!!!!!',
  ])('is not %s, which is tried first', (password) => {
    expect(fault(password)).toBe('common');
  });

  it.each(['Ada Perera 1987', 'adaperera@ministry', 'perera.ada.perera'])('is not %s, their own name', (password) => {
    expect(fault(password)).toBe('personal');
  });

  it('has fifteen characters alone and twelve beside a second factor, counted as people count', () => {
    expect(fault('vK9;wq2mXr7!z')).toBe('short');
    expect(fault('vK9;wq2mXr7!z', false)).toBeUndefined();
    expect(fault('vK9;wq2mXr7', false)).toBe('short');
    expect(fault('🦜🌴🥥🦜🌋🌾🍵🚲')).toBe('short');
  });

  it('is judged in no time, however long', () => {
    const begun = performance.now();
    for (const text of ['ab'.repeat(128), 'ada'.repeat(85), `${'password'.repeat(31)}x`]) fault(text);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('changing it', () => {
  const change = async (given: object) => {
    const browser = await world.signedIn(await build.person('expert'));
    return browser.put('/api/v1/me/password').send(given);
  };

  it('needs the present one', async () => {
    const { status, body } = await change({ current: 'not the present one', password: 'quiet rivers bend south' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '#/current' }]);
  });

  it.each([
    ['short', { password: 'short' }, '#/password'],
    ['common', { password: 'password12345678' }, '#/password'],
    ['longer than 256', { password: 'x y'.repeat(100) }, '#/password'],
    ['with NUL', { password: 'quiet rivers\u0000 bend south' }, '#/password'],
    ['with a role', { password: 'quiet rivers bend south', role: 'administrator' }, '#/role'],
    ['with another session', { password: 'quiet rivers bend south', own: 'x' }, '#/own'],
    ['not text', { password: ['quiet rivers bend south'] }, '#/password'],
  ])('refuses one that is %s, and says where', async (_what, given, pointer) => {
    const { status, body } = await change({ current: PASSWORD, ...given });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('takes composed and decomposed letters for the same', async () => {
    const person = await build.person('expert');
    const browser = await world.signedIn(person);
    const composed = 'de la forêt à la côté été';
    await browser
      .put('/api/v1/me/password')
      .send({ current: PASSWORD, password: composed.normalize('NFC') })
      .expect(204);
    await world
      .visitor()
      .post('/api/v1/session')
      .send({ email: person.email, password: composed.normalize('NFD') })
      .expect(201);
  });

  it('asks first who is there', async () => {
    const browser = await world.signedIn(await build.person('expert'));
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    const { body } = await browser
      .put('/api/v1/me/password')
      .send({ current: PASSWORD, password: 'quiet rivers bend south' })
      .expect(403);
    expect(body.code).toBe('step-up-required');
  });

  it('is written down without either, and told to its person', async () => {
    const person = await build.person('expert');
    const browser = await world.signedIn(person);
    await browser
      .put('/api/v1/me/password')
      .send({ current: PASSWORD, password: 'quiet rivers bend south' })
      .expect(204);
    const [entry] = await world.db.query(
      `SELECT * FROM audit_entry WHERE command = 'change-password' ORDER BY id DESC`,
    );
    expect(entry).toMatchObject({ actor_id: person.id, subjects: [`person/${person.id}`] });
    const written = JSON.stringify([entry, await world.db.query('SELECT * FROM domain_event')]);
    for (const secret of [PASSWORD, 'quiet rivers']) expect(written).not.toContain(secret);
    expect(await world.recorded('person.passwordChanged')).toContainEqual({ personId: person.id });
  });
});
