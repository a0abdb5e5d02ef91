import request from 'supertest';
import { hashPassword, Person } from '../../server/auth/index.js';
import type { TestPerson } from '../support/build.js';
import type { World } from '../support/world.js';

export const PASSWORD = 'correct horse battery staple';

/** A browser: keeps its cookies and asks for pages. */
export const browser = ({ app }: World) =>
  request.agent(app).set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8');

/** Sets the person's password and signs them in through the form. */
export async function signedIn(world: World, person: TestPerson) {
  await world.db.update(Person, { id: person.id }, { passwordHash: await hashPassword(PASSWORD) });
  const agent = browser(world);
  await agent.post('/sign-in').type('form').send({ email: person.email, password: PASSWORD }).expect(303);
  return agent;
}
