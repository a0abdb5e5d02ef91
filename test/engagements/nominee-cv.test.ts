import { describe, expect, it } from 'vitest';
import { pdf } from '../files/pdf.js';
import type { TestPerson } from '../support/build.js';
import { openEngagementWorld, pointers } from './engagement-world.js';

const { world, build, post, get, institute, nepal, peru, stranger } = await openEngagementWorld();
const member = await build.person('institution_member', { organisation: institute.organisation });
const hostFocalPoint = await build.person('focal_point', { country: 'LKA' });
const administrator = await build.person('administrator');
const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };

const sent = async (person: TestPerson, mark = 'x') =>
  (
    await world
      .as(person)
      .post('/api/v1/files')
      .attach('file', pdf(`% ${mark}`), 'cv.pdf')
      .expect(201)
  ).body.id as string;

let serial = 0;
async function nominated(given: object = {}) {
  const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 20 });
  const { body: cohort } = await post(institute, '/cohorts', { listingId, ...dates }).expect(201);
  const { body } = await post(nepal, `/cohorts/${cohort.id}/nominations`, {
    country: 'NPL',
    participantName: 'Sita Gurung',
    participantEmail: `nominee${++serial}@gov.example`,
    organisation: 'Cottage Industry',
    ...given,
  }).expect(201);
  return body as { id: string; cohortId: string; participantEmail: string; cv: { id: string; content: string } | null };
}
const put = (person: TestPerson, id: string, fileId: string) =>
  world.as(person).put(`/api/v1/nominations/${id}/cv`).send({ fileId });
const fetchCv = (person: TestPerson, content: string) => world.as(person).get(content);

describe('the curriculum vitae of a nominee', () => {
  it('comes with the nomination or later, is put in another’s place, and taken away', async () => {
    const withIt = await nominated({ cvFileId: await sent(nepal) });
    expect(withIt.cv).toMatchObject({
      name: 'cv.pdf',
      type: 'application/pdf',
      attachedAs: 'cv',
      attachedToId: withIt.id,
    });

    const without = await nominated();
    expect(without.cv).toBeNull();
    const [first, second] = [await sent(nepal, 'first'), await sent(nepal, 'second')];
    expect((await put(nepal, without.id, first).expect(200)).body.cv.id).toBe(first);
    expect((await put(nepal, without.id, second).expect(200)).body.cv.id).toBe(second);
    await fetchCv(nepal, `/api/v1/files/${first}/content`).expect(404);
    expect((await world.as(nepal).delete(`/api/v1/nominations/${without.id}/cv`).expect(200)).body.cv).toBeNull();
    await fetchCv(nepal, `/api/v1/files/${second}/content`).expect(404);
    await world.drain();
    const left = [];
    for await (const { name } of world.runtime.parts.files.list()) left.push(name);
    expect(left).toEqual([withIt.cv!.id]);
  });

  it('is read by who nominated, by the host, and by the nominee; by nobody else', async () => {
    const { id, cohortId, participantEmail, cv } = await nominated({ cvFileId: await sent(nepal) });
    const nominee = await build.person('expert', { country: 'NPL', email: participantEmail });
    const ofNamesake = await build.person('expert', { country: 'NPL', email: `x${participantEmail}` });
    for (const person of [nepal, institute, member, nominee]) await fetchCv(person, cv!.content).expect(200);
    for (const person of [peru, stranger, ofNamesake, hostFocalPoint, administrator])
      await fetchCv(person, cv!.content).expect(404);
    await world.visitor().get(cv!.content).expect(401);

    const shown = async (person: TestPerson) =>
      (await get(person, `/cohorts/${cohortId}/nominations`).expect(200)).body.items[0]?.cv;
    expect((await shown(member)).id).toBe(cv!.id);
    expect(await shown(hostFocalPoint)).toBeNull();
    expect((await get(nominee, '/me/files').expect(200)).body.items).toMatchObject([{ id: cv!.id, attachedToId: id }]);
    expect((await get(ofNamesake, '/me/files').expect(200)).body.items).toEqual([]);
  });

  it('is the focal point’s to add, from a file of their own that is part of nothing', async () => {
    const nomination = await nominated();
    const fileId = await sent(nepal);
    await put(institute, nomination.id, await sent(institute)).expect(403);
    await put(peru, nomination.id, await sent(peru)).expect(404);
    expect(pointers(await put(nepal, nomination.id, await sent(stranger)).expect(422))).toEqual(['#/fileId']);
    expect(pointers(await put(nepal, nomination.id, nomination.id).expect(422))).toEqual(['#/fileId']);
    await put(nepal, nomination.id, fileId).expect(200);
    await put(nepal, nomination.id, fileId).expect(200);
    const other = await nominated();
    expect(pointers(await put(nepal, other.id, fileId).expect(422))).toEqual(['#/fileId']);
    await world.as(nepal).delete(`/api/v1/files/${fileId}`).expect(409);
  });

  it('is not added to a nomination that is over, and a stale one is refused', async () => {
    const nomination = await nominated();
    await put(nepal, nomination.id, await sent(nepal))
      .set('If-Match', '"7"')
      .expect(412);
    await post(institute, `/nominations/${nomination.id}/refusal`, { reason: 'language' }).expect(200);
    await put(nepal, nomination.id, await sent(nepal)).expect(409);
  });

  it('shows the nominee every time that somebody fetched it', async () => {
    const { participantEmail, cv } = await nominated({ cvFileId: await sent(nepal) });
    const nominee = await build.person('expert', { country: 'NPL', email: participantEmail });
    for (let n = 0; n < 3; n++) await fetchCv(member, cv!.content).expect(200);
    await fetchCv(administrator, cv!.content).expect(404);
    await fetchCv(nominee, cv!.content).expect(200);
    const { body } = await get(nominee, '/me/data-accesses').expect(200);
    const downloads = body.items.filter(({ way }: { way: string }) => way === 'download');
    expect(downloads).toHaveLength(3);
    expect(downloads[0]).toMatchObject({
      item: 'cv',
      reader: { role: 'institution_member', organisation: institute.organisation.name },
    });
  });

  it('is not given when that cannot be written down', async () => {
    const { cv } = await nominated({ cvFileId: await sent(nepal) });
    await world.db.query(
      `ALTER TABLE personal_data_access ADD CONSTRAINT full_disk CHECK (way <> 'download') NOT VALID`,
    );
    const { body } = await fetchCv(member, cv!.content).expect(503);
    await world.db.query(`ALTER TABLE personal_data_access DROP CONSTRAINT full_disk`);
    expect(body.code).toBe('unavailable');
    expect(JSON.stringify(body)).not.toContain('PDF-');
  });

  it('is noise once its key is gone', async () => {
    const { cv } = await nominated({ cvFileId: await sent(nepal) });
    const { files, secret } = world.runtime.parts;
    const [{ wrapped }] = await world.db.query(`SELECT wrapped FROM file_key WHERE file_id = $1`, [cv!.id]);
    expect(wrapped).not.toContain(secret);
    await world.db.query(`DELETE FROM file_key WHERE file_id = $1`, [cv!.id]);
    await fetchCv(member, cv!.content).expect(404);
    await expect(files.get(cv!.id, Buffer.alloc(32))).rejects.toThrow('unable to authenticate data');
  });
});
