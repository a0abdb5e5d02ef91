import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepFiles } from '../../server/files/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { eventually } from '../support/eventually.js';
import { openWorld } from '../support/world.js';
import { pdf } from './pdf.js';
import { png } from './pictures.js';

const world = await openWorld();
const build = builders(world);
const sita = await build.person('focal_point', { country: 'NPL' });
const stranger = await build.person('ministry_officer', { country: 'PER' });
const administrator = await build.person('administrator');
const MB = 1024 * 1024;

const send = (person: TestPerson, content: Buffer, name = 'cv.pdf') =>
  world.as(person).post('/api/v1/files').attach('file', content, name);
const dir = path.join(world.dataDir, 'files');
const lying = (): string[] => {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path.join(dir, name)).isFile(),
    );
  } catch {
    return [];
  }
};
const raw = (body: string, type = 'multipart/form-data; boundary=B') =>
  world.as(sita).post('/api/v1/files').set('Content-Type', type).send(body);
const part = (name: string, content = 'x', filename = '; filename="a.txt"') =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${filename}\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;

describe('sending a file', () => {
  it('keeps it under a name of ours, encrypted, and gives it back as it came, to be saved and not shown', async () => {
    const content = pdf('% PLAINTEXTCANARY');
    const { body, headers } = await send(sita, content, '../סיתא "cv".pdf.exe').expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'סיתא _cv_.pdf',
      type: 'application/pdf',
      size: content.length,
      attachedAs: null,
      attachedToId: null,
      createdAt: world.now().toISOString(),
      content: `/api/v1/files/${body.id}/content`,
    });
    expect(headers['location']).toBe(body.content);

    const fetched = await world.as(sita).get(body.content).buffer(true).parse(binary).expect(200);
    expect((fetched.body as Buffer).equals(content)).toBe(true);
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="???? _cv_.pdf"; filename*=UTF-8''%D7%A1%D7%99%D7%AA%D7%90%20_cv_.pdf`,
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });

    const [found] = lying().filter((name) => name.endsWith(body.id));
    expect(found).toBe(path.join(body.id.slice(34, 36), body.id.slice(32, 34), body.id));
    const bytes = readFileSync(path.join(dir, found!));
    expect(bytes.includes('PLAINTEXTCANARY')).toBe(false);
    expect(statSync(path.join(dir, found!)).mode & 0o077).toBe(0);
  });

  it('is for whoever is signed in; until it is part of something nobody else reads it, not even the secretariat', async () => {
    await world.visitor().post('/api/v1/files').attach('file', pdf(), 'cv.pdf').expect(401);
    const { body } = await send(sita, pdf()).expect(201);
    for (const person of [stranger, administrator]) {
      await world.as(person).get(body.content).expect(404);
      await world.as(person).delete(`/api/v1/files/${body.id}`).expect(404);
    }
    await world.visitor().get(body.content).expect(401);
  });

  it('can be taken back', async () => {
    const { body } = await send(sita, pdf()).expect(201);
    const mine = (await world.as(sita).get('/api/v1/me/files').expect(200)).body.items as { id: string }[];
    expect(mine.map(({ id }) => id)).toContain(body.id);
    await world.as(sita).delete(`/api/v1/files/${body.id}`).expect(204);
    await world.as(sita).get(body.content).expect(404);
    await world.drain();
    expect(lying().filter((name) => name.endsWith(body.id))).toEqual([]);
  });

  it('goes by what it is, and takes out of a picture what it need not say', async () => {
    const { body } = await send(sita, png(3, 3, { after: 'CANARY' }), 'me.pdf').expect(201);
    expect(body).toMatchObject({ type: 'image/png', name: 'me.png' });
    const fetched = await world.as(sita).get(body.content).buffer(true).parse(binary).expect(200);
    expect((fetched.body as Buffer).equals(png(3, 3))).toBe(true);
  });
});

describe('a file that is not taken', () => {
  it.each<[string, Buffer, number, string]>([
    ['is empty', Buffer.alloc(0), 422, 'file-refused'],
    ['is one byte too long', Buffer.alloc(10 * MB + 1, 'a'), 413, 'too-large'],
    ['is a virus, as every antivirus knows it', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'), 422, 'file-refused'],
    ['is a web page called a PDF', Buffer.from('<html><script>alert(1)</script>'), 422, 'file-refused'],
  ])('%s leaves nothing', async (_why, content, status, code) => {
    const before = [lying().length, await rows()];
    const { body } = await send(sita, content).expect(status);
    expect([body.code, body.errors?.[0].pointer]).toEqual([code, code === 'file-refused' ? '#/file' : undefined]);
    expect([lying().length, await rows()]).toEqual(before);
  }); // prettier-ignore

  it('may have ten megabytes exactly', async () => {
    await send(sita, Buffer.alloc(10 * MB, 'a'), 'long.txt').expect(201);
  });

  it.each<[string, () => ReturnType<typeof raw>, number]>([
    ['no boundary', () => raw('x', 'multipart/form-data'), 415],
    ['no body', () => raw(''), 400],
    ['another boundary', () => raw(`${part('file')}--B--`, 'multipart/form-data; boundary=C'), 400],
    ['no end', () => raw(part('file')), 400],
    ['no file', () => raw(`${part('note', 'x', '')}--B--`), 400],
    ['another name', () => raw(`${part('attachment')}--B--`), 400],
    ['two files', () => raw(`${part('file')}${part('file')}--B--`), 400],
    ['10,000 parts', () => raw(`${part('file').repeat(10_000)}--B--`), 400],
    ['10,000 fields', () => raw(`${part('a', 'x', '').repeat(10_000)}--B--`), 400],
    ['a header without end', () => raw(`--B\r\nContent-Disposition: form-data; name="file"; x="${'a'.repeat(100_000)}`), 400],
    ['JSON', () => world.as(sita).post('/api/v1/files').send({ file: 'x' }), 415],
    ['nothing at all', () => world.as(sita).post('/api/v1/files'), 415],
    ['multipart where JSON is wanted', () => world.as(sita).post('/api/v1/tokens').attach('file', Buffer.from('x'), 'x.txt'), 415],
  ])('comes with %s', async (_what, call, status) => {
    const before = [lying().length, await rows()];
    await call().expect(status);
    expect([lying().length, await rows()]).toEqual(before);
  }); // prettier-ignore
});

describe('an upload that breaks off half-way', () => {
  let server: Server;
  beforeAll(() => new Promise<void>((resolve) => (server = world.app.listen(0, () => resolve()))));
  afterAll(() => server.close());

  it('leaves neither row nor file', async () => {
    const before = [lying().length, await rows()];
    const { port } = server.address() as AddressInfo;
    const upload = httpRequest({
      port,
      path: '/api/v1/files',
      method: 'POST',
      headers: {
        authorization: `Bearer ${sita.token}`,
        'content-type': 'multipart/form-data; boundary=B',
        'content-length': 5 * MB,
      },
    });
    upload.on('error', () => {});
    upload.write(part('file', 'y'.repeat(MB)).slice(0, -2));
    await eventually(
      async () => lying().length,
      (count) => count > before[0]!,
    );
    upload.destroy();
    expect(
      await eventually(
        async () => [lying().length, await rows()],
        (now) => now[0] === before[0],
      ),
    ).toEqual(before);
  });
});

describe('how much one may send', () => {
  it('is so many files an hour, and so many bytes for a person and an organisation', async () => {
    const eager = await build.person('institution_member');
    const file = (size: number, given = {}) => ({
      uploader: eager.id,
      organisation: eager.organisation.id,
      size,
      at: world.now(),
      ...given,
    });
    const put = ({ uploader, organisation, size, at }: ReturnType<typeof file>) =>
      world.db.query(
        `INSERT INTO file (id, name, type, size, sha256, state, uploader_id, organisation_id, created_at)
         VALUES (gen_random_uuid(), 'x', 'text/plain', $3, '', 'clean', $1, $2, $4)`,
        [uploader, organisation, size, at],
      );
    for (let n = 0; n < 30; n++) await put(file(1));
    const { headers, body } = await send(eager, pdf()).expect(429);
    expect([body.code, headers['retry-after']]).toEqual(['too-many-requests', '3600']);

    await world.db.query(`UPDATE file SET created_at = created_at - interval '2 hours' WHERE uploader_id = $1`, [
      eager.id,
    ]);
    await send(eager, pdf()).expect(201);
    await put(file(100 * MB));
    expect((await send(eager, pdf()).expect(413)).body.detail).toMatch(/one person/);
    const colleague = await build.person('institution_member', { organisation: eager.organisation });
    await send(colleague, pdf()).expect(201);
    await put(file(950 * MB));
    expect((await send(colleague, pdf()).expect(413)).body.detail).toMatch(/organisation/);
    await world.db.query(`DELETE FROM file WHERE organisation_id = $1`, [eager.organisation.id]);
  });
});

describe('what belongs to nothing', () => {
  const age = (name: string, hours: number) => {
    const at = new Date(world.now().getTime() - hours * 3_600_000);
    utimesSync(path.join(dir, name), at, at);
  };

  it('is swept: files of yesterday, rows without a file, files without a row; what is in quarantine is looked at again', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push((await send(sita, pdf()).expect(201)).body.id);
    const [old, rowless, fileless, waiting] = ids as [string, string, string, string];
    const placeOf = (id: string) => lying().find((name) => name.endsWith(id));
    await world.db.query(`UPDATE file SET created_at = created_at - interval '25 hours' WHERE id = $1`, [old]);
    await world.db.query(`DELETE FROM file WHERE id = $1`, [rowless]);
    age(placeOf(rowless)!, 2);
    await world.runtime.parts.files.remove(fileless);
    await world.db.query(`UPDATE file SET created_at = created_at - interval '2 hours' WHERE id = $1`, [fileless]);
    await world.db.query(
      `UPDATE file SET state = 'quarantined', created_at = created_at - interval '1 hour' WHERE id = $1`,
      [waiting],
    );
    await world.as(sita).get(`/api/v1/files/${waiting}/content`).expect(409);

    await sweepFiles(world.ctx());
    await sweepFiles(world.ctx());

    for (const id of [old, rowless, fileless]) expect(placeOf(id)).toBeUndefined();
    for (const id of [old, fileless]) await world.as(sita).get(`/api/v1/files/${id}/content`).expect(404);
    await world.as(sita).get(`/api/v1/files/${waiting}/content`).expect(200);
  });
});

const rows = async () => (await world.db.query(`SELECT count(*)::int AS count FROM file`))[0].count as number;

function binary(res: unknown, done: (error: Error | null, body: Buffer) => void) {
  const chunks: Buffer[] = [];
  (res as NodeJS.ReadableStream)
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => done(null, Buffer.concat(chunks)));
}
