import request from 'supertest';
import { totpCode } from '../../server/auth/index.js';
import type { TestPerson } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import type { World } from '../support/world.js';

export { PASSWORD } from '../support/signed-in.js';

type Ending = request.Test & { end(done: (error: unknown, response: request.Response) => void): unknown };

/**
 * A browser: keeps its cookies, asks for pages, says where its requests come from, and sends with a form the token that
 * its page had.
 */
export function browser({ app }: Pick<World, 'app'>) {
  const agent = plainBrowser({ app });
  const pages = agent.get.bind(agent);
  agent.use((sent: unknown) => {
    const test = sent as Ending;
    if (test.method !== 'POST') return;
    const end = test.end.bind(test);
    test.end = (done) => {
      void (async () => {
        const { text } = await pages('/forgotten-password');
        test.set('X-CSRF-Token', formTokenIn(text));
        (agent as unknown as { _attachCookies(to: Ending): void })._attachCookies(test);
        end(done);
      })();
      return test;
    };
  });
  return agent;
}

/** The same, without sending any token that a test does not send. */
export const plainBrowser = ({ app }: Pick<World, 'app'>) =>
  request.agent(app).set({ Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Sec-Fetch-Site': 'same-origin' });

export const formTokenIn = (html: string): string => /name="_csrf" value="([\w-]+)"/.exec(html)![1]!;

/** The page without what is random in it. */
export const withoutTokens = (html: string) => html.replaceAll(/name="_csrf" value="[\w-]+"/g, '');

/** Sets the person's password, and an app where a role needs one, and signs them in through the forms. */
export async function signedIn(world: World, person: TestPerson, options: { secondFactor?: boolean } = {}) {
  const { secret } = await withPassword(world, person, options);
  const agent = browser(world);
  await agent.post('/sign-in').type('form').send({ email: person.email, password: PASSWORD }).expect(303);
  if (secret)
    await agent
      .post('/sign-in/second-factor')
      .type('form')
      .send({ code: totpCode(secret, world.now()) })
      .expect(303);
  return agent;
}
