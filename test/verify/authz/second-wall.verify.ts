import { expect, it, vi } from 'vitest';
import { openAuthzWorld, walk } from './walk.js';

/** The first wall is taken away: whatever is asked is granted, and every listing is visible. */
vi.mock('../../../server/platform/policy.js', async (original) => ({
  ...(await original<object>()),
  may: () => true,
  authorize: () => {},
  lacksStepUp: () => false,
}));
vi.mock('../../../server/listings/visible-listings.js', async (original) => ({
  ...(await original<object>()),
  maySeeListing: () => true,
  visibleListings: () => ({ sql: 'TRUE', params: [] }),
}));

const authz = await openAuthzWorld();

it('the second wall alone: what strangers are refused', { timeout: 1_800_000 }, async () => {
  const { strangers, throughToStrangers } = await walk(authz, { allow: false });
  const held = 1 - throughToStrangers.length / strangers;
  console.log(`second wall alone: ${strangers} refusals to strangers, ${(100 * held).toFixed(2)} % hold`);
  console.log('what the database alone would let through, and the policy table refuses:');
  console.log([...new Set(throughToStrangers.map((each) => each.split(' as ')[0]))].join('\n'));
  expect(held).toBeGreaterThanOrEqual(0.98);
});
