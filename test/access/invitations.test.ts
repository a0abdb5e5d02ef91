import { describe, expect, it } from 'vitest';
import { Invitation } from '../../server/access/index.js';
import { expireLapsedAccess } from '../../server/access/index.js';
import { address, openAccessWorld, PASSWORD } from './access-world.js';

const { world, build, get, post, invite, accept, tokenFor } = await openAccessWorld();
const signIn = (email: string, password = PASSWORD) =>
  world.visitor().post('/api/v1/session').send({ email, password });

describe('an invitation', () => {
  it('is a link in a mail, with which the invited person sets their own name and password', async () => {
    const head = await build.person('institution_admin', { country: 'NPL' });
    const email = address();
    const { body } = await invite(head, 'institution_member', email.toUpperCase(), { locale: 'fr' }).expect(201);
    expect(body).toMatchObject({ email, role: 'institution_member', state: 'sent', owner: 'invited' });

    const token = await tokenFor(email);
    const look = await world.visitor().post('/api/v1/invitation-lookups').send({ token }).expect(200);
    expect(look.body).toMatchObject({ organisation: head.organisation.name, email, state: 'sent', hasAccount: false });

    await accept(token, { name: 'Sita Rai', password: PASSWORD }).expect(201);
    const { body: me } = await signIn(email).expect(201);
    expect(me).toMatchObject({ name: 'Sita Rai', locale: 'fr', memberships: [{ role: 'institution_member' }] });
    expect(await world.recorded('person.joined')).toHaveLength(1);
  });

  it('keeps no secret in the database, and asks nobody for a password in their name', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email, { password: PASSWORD }).expect(422);
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    const { tokenHash } = await world.db.findOneByOrFail(Invitation, { email });
    expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenHash).not.toContain(token);
    expect(JSON.stringify(await world.db.query(`SELECT * FROM domain_event`))).not.toContain(email);
  });

  it('is mailed once, however often it is delivered', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    await world.drain(3);
    expect(await tokenFor(email)).toHaveLength(43);
  });

  it('works once', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    await accept(token).expect(201);
    const { body } = await accept(token, { name: 'Somebody Else', password: 'another long password' }).expect(409);
    expect(body.detail).toBe('This invitation has been used');
    await signIn(email, 'another long password').expect(401);
  });

  it('works once also for two at the same time', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409]);
  });

  it('is over after seven days, and says so', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    const now = world.now();
    world.after(7);
    expect((await accept(token).expect(409)).body.detail).toContain('expired');
    expect((await world.visitor().post('/api/v1/invitation-lookups').send({ token })).body.state).toBe('expired');
    await expireLapsedAccess(world.ctx());
    await invite(head, 'institution_member', email).expect(201);
    world.moveTo(now);
  });

  it('can be withdrawn, after which its link opens nothing', async () => {
    const head = await build.person('institution_admin');
    const stranger = await build.person('institution_admin');
    const email = address();
    const { body } = await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    await post(stranger, `/invitations/${body.id}/withdrawal`).expect(404);
    await post(head, `/invitations/${body.id}/withdrawal`).expect(200);
    expect((await accept(token).expect(409)).body.detail).toContain('withdrawn');
    await post(head, `/invitations/${body.id}/withdrawal`).expect(409);
  });

  it('that nobody ever sent is not found, whatever is sent in its place', async () => {
    await accept('x'.repeat(43)).expect(404);
    await accept('short').expect(422);
    await accept(`${'x'.repeat(42)}'`).expect(422);
  });

  it('to an address with an account is accepted by signing in, by that person alone', async () => {
    const head = await build.person('institution_admin');
    const known = await build.person('expert');
    const other = await build.person('expert');
    await invite(head, 'institution_member', known.email).expect(201);
    const token = await tokenFor(known.email);

    await accept(token).expect(401);
    await post(other, '/invitation-acceptances', { token }).expect(403);
    await post(known, '/invitation-acceptances', { token, personId: other.id }).expect(422);
    await post(known, '/invitation-acceptances', { token }).expect(201);
    const { body } = await get(known, '/me').expect(200);
    expect(body.memberships.map(({ role }: { role: string }) => role).sort()).toEqual(['expert', 'institution_member']);
  });

  it('is not accepted by someone else who is signed in, in the name of a new person', async () => {
    const head = await build.person('institution_admin');
    const other = await build.person('expert');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    await post(other, '/invitation-acceptances', { token, name: 'X', password: PASSWORD }).expect(403);
  });

  it('asks for a name and a real password', async () => {
    const head = await build.person('institution_admin');
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    expect((await accept(token, { password: PASSWORD }).expect(422)).body.errors[0].pointer).toBe('#/name');
    expect((await accept(token, { name: 'A', password: 'short' }).expect(422)).body.errors[0].pointer).toBe(
      '#/password',
    );
    await accept(token, { name: 'A', password: PASSWORD, role: 'administrator' }).expect(422);
  });

  it('is listed for those who let people in there, and for nobody else', async () => {
    const head = await build.person('institution_admin', { country: 'BEN' });
    const member = await build.person('institution_member', { organisation: head.organisation });
    const focalPoint = await build.person('focal_point', { country: 'BEN' });
    const stranger = await build.person('focal_point', { country: 'TGO' });
    await invite(head, 'expert').expect(201);
    const at = `/organisations/${head.organisation.id}/invitations`;
    for (const who of [head, focalPoint]) expect((await get(who, at).expect(200)).body.items).toHaveLength(1);
    for (const who of [member, stranger]) await get(who, at).expect(403);
    for (const who of [member, stranger]) await get(who, at.replace('invitations', 'memberships')).expect(403);
  });

  it('twice to the same role is a conflict, and so is one to who has it', async () => {
    const head = await build.person('institution_admin');
    const member = await build.person('institution_member', { organisation: head.organisation });
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    await invite(head, 'institution_member', email).expect(409);
    await invite(head, 'institution_member', member.email).expect(409);
  });

  it('by somebody whose own role has ended is worth nothing', async () => {
    const head = await build.person('institution_admin', { country: 'MWI' });
    const second = await build.person('institution_admin', { organisation: head.organisation });
    const focalPoint = await build.person('focal_point', { country: 'MWI' });
    const email = address();
    await invite(second, 'institution_member', email).expect(201);
    const token = await tokenFor(email);
    await post(focalPoint, `/organisations/${head.organisation.id}/memberships/ending`, {
      personId: second.id,
      role: 'institution_admin',
    }).expect(200);
    await accept(token).expect(409);
  });
});
