import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

export const PASSWORD = 'correct horse battery staple';
let serial = 0;
export const address = () => `invited${++serial}@example.org`;

/** A world with a short way to what these tests are about. */
export async function openAccessWorld() {
  const world = await openWorld();
  const build = builders(world);
  const get = (who: TestPerson, at: string) => world.as(who).get(`/api/v1${at}`);
  const post = (who: TestPerson, at: string, body: object = {}) => world.as(who).post(`/api/v1${at}`).send(body);

  /** The address of this shape in the mail that was sent to them last. */
  async function linkFor(email: string, shape = /\/invitations\/[\w-]+/): Promise<string> {
    await world.drain();
    const dir = path.join(world.dataDir, 'mail');
    const mails = await Promise.all(
      readdirSync(dir)
        .filter((file) => file.endsWith('.eml'))
        .sort()
        .map((file) => simpleParser(readFileSync(path.join(dir, file)))),
    );
    const theirs = mails.filter((each) => [each.to ?? []].flat().some((to) => to.value[0]?.address === email));
    return theirs.flatMap(({ text = '' }) => shape.exec(text)?.[0] ?? []).at(-1) ?? '';
  }

  return {
    world,
    build,
    get,
    post,
    linkFor,
    tokenFor: async (email: string) => (await linkFor(email)).split('/').at(-1) ?? '',
    invite: (
      who: TestPerson,
      role: string,
      email = address(),
      more: object = {},
      organisationId = who.organisation.id,
    ) => post(who, `/organisations/${organisationId}/invitations`, { email, role, ...more }),
    accept: (token: string, own: object = { name: 'New Person', password: PASSWORD }) =>
      world
        .visitor()
        .post('/api/v1/invitation-acceptances')
        .send({ token, ...own }),
    /** What waits for this person, of one organisation if it is named. */
    async waiting(who: TestPerson, organisationId?: string): Promise<Waiting[]> {
      const { body } = await get(who, '/approvals').expect(200);
      return body.items.filter(
        (each: Waiting) =>
          each.actions.includes('confirm') && each.organisationId === (organisationId ?? each.organisationId),
      );
    },
    confirm: (who: TestPerson, { id, hash }: { id: string; hash: string }) =>
      post(who, `/approvals/${id}/confirmation`, { hash }),
    rolesOf: async (who: TestPerson): Promise<string[]> =>
      (await get(who, '/me').expect(200)).body.memberships.map(({ role }: { role: string }) => role),
  };
}

interface Waiting {
  id: string;
  hash: string;
  act: string;
  organisationId: string | null;
  actions: string[];
}
