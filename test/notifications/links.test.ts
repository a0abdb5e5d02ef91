import { expect, it } from 'vitest';
import { subjectUrl } from '../../server/notifications/links.js';
import { recipients } from '../../server/notifications/recipients.js';
import { paths } from '../../web/paths.js';
import { notifiedWorld } from './notified-world.js';

const { world, follow, match, kept } = await notifiedWorld();
const SITE = 'http://localhost:3000';

it('leads both sides of a match to its page, from the mail and from the notice', async () => {
  const { id, needSide, offerSide, suggested } = await match();
  await follow('match.suggested', suggested);

  for (const person of [needSide, offerSide]) {
    const [mail] = await kept(person);
    expect(mail!.text).toContain(`${SITE}${paths.match(id)}\n`);
    const { body } = await world.as(person).get('/api/v1/notifications').expect(200);
    expect(body.items[0].subject.url).toBe(`${SITE}${paths.match(id)}`);
  }
});

it.each([...new Set(Object.keys(recipients).map((name) => name.split('.')[0]!))])(
  'leads from a notice of a %s to a page there is',
  (subjectKind) => {
    const there = [
      paths.listing('1'),
      paths.match('1'),
      paths.pool('1'),
      paths.mission('1'),
      paths.cohort('1'),
      paths.nomination('1'),
      paths.pledge('1'),
      paths.inbox(),
      paths.security(),
      paths.savedSearch('1'),
      paths.access(),
    ];
    expect(there.map((path) => SITE + path)).toContain(subjectUrl(SITE, { subjectKind, subjectId: '1' }));
  },
);
