import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askDataExport, listDataExports, privacyRoutes, readDataExport } from '../../server/privacy/index.js';
import type { TestPerson } from '../support/build.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { freshly } from './fresh.js';

const { world, build, post, institute, nepal } = await openEngagementWorld();

/** A person of whom each kind of thing is known, with words that occur nowhere else. */
async function known(mark: string) {
  const person = await build.person('expert', {
    country: 'NPL',
    name: `Name ${mark}`,
    email: `${mark}@gov.example`,
    locale: 'fr',
  });
  const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 20 });
  const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
  const { body: cohort } = await post(institute, '/cohorts', { listingId, ...dates }).expect(201);
  await post(nepal, `/cohorts/${cohort.id}/nominations`, {
    country: 'NPL',
    participantName: `Nominee ${mark}`,
    participantEmail: person.email,
    organisation: `Office ${mark}`,
  }).expect(201);
  await post(person, '/tokens', { name: `Token ${mark}`, scopes: ['read'] });
  return person;
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(dir, name)).isFile());

async function made(person: TestPerson) {
  const { id } = await askDataExport(world.ctx(person.actor), {});
  await world.drain();
  return id;
}

describe('a copy of my data', () => {
  it('holds what is known of me, in every place of the register, and nothing of anyone else', async () => {
    const [ada, eve] = [await known('adacanary'), await known('evecanary')];
    const id = await made(ada);
    await made(eve);
    const data = await readDataExport(world.ctx(ada.actor), id);
    const text = JSON.stringify(data);
    for (const value of [
      'Name adacanary',
      'adacanary@gov.example',
      'Nominee adacanary',
      'Office adacanary',
      'Token adacanary',
    ])
      expect(text).toContain(value);
    expect(text).not.toContain('evecanary');
    expect(text).not.toMatch(/bdg_|argon2/);
    expect(data.items.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['account', 'signIn', 'roles', 'nomination', 'accesses', 'exports']),
    );
  });

  it('can be fetched as a file by the person alone, who has just proved who they are, and is announced to them', async () => {
    const person = await known('zoecanary');
    const id = await made(person);
    const address = `/me/data-export/${id}/content`;
    await world.as(person).get(`/api/v1${address}`).expect(403);
    await freshly(world, privacyRoutes, institute).get(address).expect(404);

    const json = await freshly(world, privacyRoutes, person).get(address).expect(200);
    expect(json.headers).toMatchObject({
      'content-disposition': 'attachment; filename="personal-data-2026-11-24.json"',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const html = await freshly(world, privacyRoutes, person).get(`${address}?format=html`).expect(200);
    expect(html.text).toContain('<html lang="fr" dir="ltr">');
    expect(html.text).toContain('Nominee zoecanary');
    expect(html.text).not.toContain('<script');
    const told = await world.as(person).get('/api/v1/notifications').expect(200);
    expect(told.body.items.map(({ name }: { name: string }) => name)).toContain('dataExport.ready');
  });

  it('needs step-up to be asked for, and asks once while one is made', async () => {
    const person = await known('leocanary');
    const { body } = await world.as(person).post('/api/v1/me/data-export').send({}).expect(403);
    expect(body.code).toBe('step-up-required');
    const first = await freshly(world, privacyRoutes, person).post('/me/data-export').send({}).expect(202);
    const second = await freshly(world, privacyRoutes, person).post('/me/data-export').send({}).expect(202);
    expect(second.body.id).toBe(first.body.id);
    await world.drain(2);
    expect(await listDataExports(world.ctx(person.actor))).toHaveLength(1);
    expect((await readDataExport(world.ctx(person.actor), first.body.id)).format).toBe('bandung-personal-data/1');
  });

  it('lies encrypted, and is gone after seven days', async () => {
    const person = await known('kimcanary');
    const id = await made(person);
    const dir = path.join(world.dataDir, 'files');
    for (const name of filesIn(dir)) expect(readFileSync(path.join(dir, name)).includes('kimcanary')).toBe(false);
    world.after(8);
    expect(await listDataExports(world.ctx(person.actor))).toEqual([]);
    await expect(readDataExport(world.ctx(person.actor), id)).rejects.toMatchObject({ code: 'not-found' });
    world.after(-8);
  });
});
