import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  exportedEventNames,
  exportedEvents,
  RECORD_DELIVERIES,
  recordDeliveries,
} from '../../server/webhooks/index.js';
import { workflows } from '../../server/workflows.js';
import { subscriptions } from '../../workers/subscriptions.js';
import { webhookWorld } from './webhook-world.js';

const { world, build, receiver, webhook, follow, happened, match } = await webhookWorld();
const everything = { events: [...exportedEventNames] };
const heard = async (hook: Awaited<ReturnType<typeof webhook>>) =>
  (await hook.deliveries()).map(({ name, payload }) => ({ name, ...JSON.parse(payload).data }));

describe('the table of what leaves', () => {
  it('says of each event a state that its workflow knows', () => {
    const strange = Object.entries(exportedEvents as Record<string, { state?: string }>).filter(([name, { state }]) => {
      const names: readonly string[] = workflows[name.split('.')[0] as keyof typeof workflows].names;
      return state && !names.includes(state);
    });
    expect(strange).toEqual([]);
  });

  it('is what the table of what follows records, no more and no less', () => {
    const recorded = Object.entries(subscriptions).filter(([, reactions]) => RECORD_DELIVERIES in reactions);
    expect(recorded.map(([name]) => name).toSorted()).toEqual([...exportedEventNames].toSorted());
  });
});

describe('an event', () => {
  it('about a listing is for its owner and its focal point, and for nobody else', async () => {
    const owner = await webhook(everything);
    const focalPoint = await webhook({ ...everything, keeper: await build.person('focal_point', { country: 'LKA' }) });
    const others = [
      await webhook(everything),
      await webhook({ ...everything, keeper: await build.person('focal_point', { country: 'NPL' }) }),
      await webhook({ ...everything, keeper: await build.person('donor_officer', { country: 'LKA' }) }),
      await webhook({ ...everything, keeper: await build.person('donor_officer', { country: 'DEU' }) }),
    ];
    const listing = await owner.listing();
    await follow('listing.published', { listingId: listing.id });
    await follow('listing.closed', { listingId: listing.id, reason: 'met_elsewhere' });
    for (const hook of [owner, focalPoint])
      expect(await heard(hook)).toMatchObject([
        { name: 'listing.published', state: 'published', listingId: listing.id },
        { name: 'listing.closed', state: 'closed', reason: 'met_elsewhere' },
      ]);
    for (const hook of others) expect(await heard(hook)).toEqual([]);
  });

  it('about a match is for both its sides', async () => {
    const { id, suggested, offerSide, need, offer } = await match({
      needTitle: 'Canary title',
    });
    const offering = await webhook({ ...everything, keeper: offerSide });
    const needing = await webhook({ ...everything, keeper: await build.person('focal_point', { country: 'NPL' }) });
    const stranger = await webhook(everything);
    await follow('match.suggested', suggested);
    await follow('match.dismissed', { matchId: id, reason: 'language' });
    for (const hook of [offering, needing])
      expect(await heard(hook)).toMatchObject([
        { name: 'match.suggested', matchId: id, needId: need.id, offerId: offer.id, state: 'suggested' },
        { name: 'match.dismissed', matchId: id, reason: 'language' },
      ]);
    expect(await heard(stranger)).toEqual([]);
  });

  it('from before the webhook was registered, or not asked for, is not sent', async () => {
    const hook = await webhook({ events: ['listing.closed'] });
    const listing = await hook.listing();
    await follow('listing.published', { listingId: listing.id });
    const now = world.now();
    world.moveTo(new Date(now.getTime() - 60_000));
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    world.moveTo(now);
    expect(await heard(hook)).toEqual([]);
  });

  it('about what is not there any more, or of a name unknown to the table, is nobody’s', async () => {
    const hook = await webhook(everything);
    const gone = await happened('listing.published', { listingId: randomUUID() });
    const unknown = await happened('listing.drafted', { listingId: (await hook.listing()).id });
    await recordDeliveries(world.ctx(), {}, { id: gone, name: 'listing.published' });
    await recordDeliveries(world.ctx(), {}, { id: unknown, name: 'listing.drafted' });
    await world.db.query(`UPDATE domain_event SET dispatched_at = now() WHERE id = ANY($1)`, [[gone, unknown]]);
    expect(await heard(hook)).toEqual([]);
  });
});

describe('what is sent', () => {
  it('holds ids, codes and states: no word that anyone wrote, nobody’s name, nothing of another tenant', async () => {
    const canary = 'CANARY';
    const keeper = await build.person('institution_admin', { name: `${canary} Perera`, email: 'canary@example.org' });
    await world.db.query(`UPDATE organisation SET name = $2 WHERE id = $1`, [keeper.organisation.id, `${canary} Ltd`]);
    const hook = await webhook({ keeper });
    const listing = await build.listing('expertise', {
      organisation: keeper.organisation,
      title: `${canary} title`,
      summary: `${canary} summary`,
      skills: [`${canary} skill`],
      reasonNote: `${canary} note`,
    });
    const other = await build.listing('expertise', { title: `${canary} of another` });
    receiver.forget();
    await follow('listing.published', { listingId: listing.id });
    await follow('listing.published', { listingId: other.id });
    expect(receiver.received).toHaveLength(1);
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
    expect(JSON.stringify([body, headers])).not.toMatch(/canary/i);
    expect(JSON.stringify([body, headers])).not.toContain(other.id);
    expect(Object.keys(JSON.parse(body).data).toSorted()).toEqual([
      'country',
      'kind',
      'listingId',
      'organisationId',
      'state',
    ]);
    expect(await heard(hook)).toHaveLength(1);
  });
});
