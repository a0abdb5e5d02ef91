import { createHash, createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { isIncluded, leafHash } from '../../server/platform/audit/merkle.js';
import { commitmentTo } from '../../server/platform/audit/record-audit.js';
import { signingKeyOf } from '../../server/platform/audit/signing-key.js';
import { takeCheckpoint } from '../../server/platform/audit/take-checkpoint.js';
import { erase } from '../../server/privacy/erase-person.js';
import { personalTables } from '../../server/privacy/register/tables.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';

const { world, build, match, post, get, ministry, institute, nepal, peru, stranger } = await openEngagementWorld();
const admin = await build.person('administrator');
const member = await build.person('institution_member', { organisation: institute.organisation });
const checkpoint = () => takeCheckpoint(world.ctx(), signingKeyOf(world.runtime.config));
const inWords = canonicalize as unknown as (value: unknown) => string;

const { id: matchId } = await match();
const dates = { startsOn: '2027-03-01', endsOn: '2027-03-12' };
const { body: mission } = await post(ministry, '/missions', {
  matchId,
  title: 'Advice',
  dutyStation: 'Pokhara',
  ...dates,
}).expect(201);
const { body: course } = await post(institute, '/cohorts', {
  listingId: (await build.listing('training', { organisation: institute.organisation, seats: 20 })).id,
  startsOn: '2027-03-01',
  endsOn: '2027-03-19',
  nominationsCloseOn: '2027-01-15',
}).expect(201);
const { body: nomination } = await post(nepal, `/cohorts/${course.id}/nominations`, {
  country: 'NPL',
  participantName: 'Canary Participant',
  participantEmail: 'canary@example.org',
  organisation: 'An office',
}).expect(201);

describe('the trail of a record', () => {
  const trail = (who: Parameters<typeof get>[0], subject: string) => get(who, `/audit?subject=${subject}`);

  it('is read whole by its parties and the focal points of their countries', async () => {
    for (const who of [ministry, institute, nepal]) {
      const { body } = await trail(who, `mission/${mission.id}`).expect(200);
      expect(body.items).toMatchObject([
        {
          command: 'propose-mission',
          refusal: null,
          details: {
            actorKind: 'person',
            actorId: ministry.id,
            onBehalfOf: null,
            subjects: [`mission/${mission.id}`],
            fields: expect.arrayContaining(['matchId', 'title', 'dutyStation']),
          },
        },
      ]);
    }
  });

  it('says no more to administrators than that something was done, and when', async () => {
    const { body } = await trail(admin, `mission/${mission.id}`).expect(200);
    expect(body.items).toMatchObject([{ command: 'propose-mission', details: null, occurredAt: expect.any(String) }]);
    expect(JSON.stringify(body)).not.toContain(ministry.id);
  });

  it('is not there for strangers, nor for who only works at a party and has done nothing', async () => {
    for (const who of [stranger, peru, member]) await trail(who, `mission/${mission.id}`).expect(404);
    await world.visitor().get(`/api/v1/audit?subject=mission/${mission.id}`).expect(401);
    await trail(stranger, `mission/${crypto.randomUUID()}`).expect(404);
    for (const subject of ['mission', 'mission/not-an-id', 'nothing/here', 'toString/x'])
      expect([404, 422]).toContain((await trail(stranger, subject)).status);
  });

  it('shows everyone their own acts, and what was done to them', async () => {
    const { body: token } = await post(member, '/tokens', { name: 'mine', scopes: ['read'] }).expect(201);
    expect((await trail(member, `token/${token.id}`).expect(200)).body.items).toMatchObject([
      { command: 'issue-token', details: { actorId: member.id } },
    ]);
    await trail(institute, `token/${token.id}`).expect(404);
    await trail(member, `person/${member.id}`).expect(200);
    await trail(member, `person/${institute.id}`).expect(404);
  });

  it('goes on in pages', async () => {
    const listing = await build.listing('need', { organisation: ministry.organisation, state: 'draft' });
    for (const title of ['One', 'Two', 'Three'])
      await world
        .as(ministry)
        .patch(`/api/v1/listings/${listing.id}`)
        .set('If-Match', '*')
        .send({ title: `${title} of banana fibre` })
        .expect(200);
    const first = await get(ministry, `/audit?subject=listing/${listing.id}&limit=2`).expect(200);
    const rest = await get(ministry, `/audit?subject=listing/${listing.id}&limit=2&cursor=${first.body.next}`).expect(
      200,
    );
    expect([first.body.items.length, rest.body.items.length, rest.body.next]).toEqual([2, 1, null]);
  });

  it('holds no personal value, and commits to those that are evidence', async () => {
    const { body } = await trail(nepal, `nomination/${nomination.id}`).expect(200);
    const [{ id, details }] = body.items;
    expect(Object.keys(details.commitments).sort()).toEqual(['participantEmail', 'participantName']);
    for (const table of ['audit_entry', 'audit_commitment', 'audit_salt'])
      expect(JSON.stringify(await world.db.query(`SELECT * FROM ${table}`))).not.toMatch(/canary/i);
    const [{ salt }] = await world.db.query(
      `SELECT salt FROM audit_salt WHERE entry_id = $1 AND field = 'participantName'`,
      [id],
    );
    expect(commitmentTo(salt, 'Canary Participant').toString('hex')).toBe(details.commitments.participantName);
  });

  it('loses the means to prove them when the person is erased', async () => {
    const place = personalTables.find(({ table }) => table === 'audit_salt')!;
    const left = async () =>
      (await world.db.query(`SELECT FROM audit_salt WHERE holder_id = $1`, [nomination.id])).length;
    await erase(world.ctx(), { personId: null, email: 'someone.else@example.org' }, place);
    expect(await left()).toBe(2);
    await erase(world.ctx(), { personId: null, email: 'canary@example.org' }, place);
    expect(await left()).toBe(0);
  });
});

describe('the proof of an entry', () => {
  const entryId = async () => (await get(ministry, `/audit?subject=mission/${mission.id}`)).body.items[0].id;

  it('waits for a checkpoint', async () => {
    await get(ministry, `/audit/entries/${await entryId()}/proof`).expect(409);
  });

  it('is worked out with nothing but what is published', async () => {
    await checkpoint();
    const id = await entryId();
    const { body: proof } = await get(ministry, `/audit/entries/${id}/proof`).expect(200);
    const { body: published } = await world.visitor().get('/.well-known/audit-checkpoints').expect(200);

    const hash = createHash('sha256').update(inWords(proof.sealed)).digest();
    expect(hash.toString('hex')).toBe(proof.hash);
    expect(proof.sealed.entry).toMatchObject({ id, command: 'propose-mission', actorId: ministry.id });
    const { signature, ...signed } = published.checkpoints[0];
    expect(proof.checkpoint).toEqual(published.checkpoints[0]);
    const path = proof.path.map((node: string) => Buffer.from(node, 'hex'));
    const root = Buffer.from(signed.root, 'hex');
    expect(isIncluded({ leaf: leafHash(hash), index: proof.index, size: signed.size, path, root })).toBe(true);
    const key = createPublicKey({
      key: Buffer.from(published.keys[0].publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const message = Buffer.from(`bandung audit checkpoint 1\n${inWords(signed)}`);
    expect(verify(null, message, key, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('is for who may read the entry; administrators get it without the content', async () => {
    const id = await entryId();
    await get(stranger, `/audit/entries/${id}/proof`).expect(404);
    await get(member, `/audit/entries/${id}/proof`).expect(404);
    const { body } = await get(admin, `/audit/entries/${id}/proof`).expect(200);
    expect(body).toMatchObject({ sealed: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await get(ministry, '/audit/entries/999999999/proof').expect(404);
    await get(ministry, '/audit/entries/x/proof').expect(422);
  });
});
