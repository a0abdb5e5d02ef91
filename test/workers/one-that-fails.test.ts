import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { applyDeadlines } from '../../workers/apply-deadlines.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

it('a deadline that cannot be dealt with does not keep the others waiting', async () => {
  await world.db.query(
    `INSERT INTO deadline (subject_kind, subject_id, state, overdue, due_at, level) VALUES ('listing', $1, 'matching', 'expire', '2026-01-01', 1)`,
    [randomUUID()],
  );
  const need = await build.listing('need');
  world.after(91);
  await applyDeadlines(world.runtime).catch(() => {});
  expect(await world.recorded('listing.due')).toContainEqual({ listingId: need.id, state: 'matching', level: 1 });
});
