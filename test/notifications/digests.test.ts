import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../server/notifications/index.js';
import { notifiedWorld } from './notified-world.js';

const { world, build, follow, kept, choose, mailsOf } = await notifiedWorld();

async function reader(cadence: 'daily' | 'weekly') {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  await choose(officer, { listings: cadence });
  const hears = async (title: string) => {
    const need = await build.listing('need', { organisation: officer.organisation, title });
    await follow('listing.endorsed', { listingId: need.id });
  };
  const subjects = async () => (await kept(officer)).map((mail) => mail.subject);
  return { officer, hears, subjects };
}

async function digest(cadence: 'daily' | 'weekly') {
  await sendDigests(world.ctx(), { cadence });
  await world.drain();
}

describe('a digest', () => {
  it('waits for its hour and then tells everything at once', async () => {
    world.moveTo('2026-11-24T09:00:00Z');
    const { officer, hears, subjects } = await reader('daily');
    await hears('Wells');
    await hears('Seeds');
    await digest('daily');
    expect(await mailsOf(officer)).toEqual([]);

    world.moveTo('2026-11-25T05:10:00Z');
    await digest('daily');
    expect(await subjects()).toEqual(['Your day: 2 notices']);
    const [mail] = await kept(officer);
    expect(mail!.text).toMatch(/Endorsed: Seeds[^]*Endorsed: Wells/);
    expect(mail!.headerLines.map(({ line }) => line)).toContain('List-ID: <daily.notices.localhost>');
  });

  it('sends nothing twice, however often and by however many it is run', async () => {
    world.moveTo('2026-12-01T09:00:00Z');
    const { hears, subjects } = await reader('daily');
    await hears('Wells');
    world.moveTo('2026-12-02T06:00:00Z');
    await Promise.all([1, 2, 3].map(() => sendDigests(world.ctx(), { cadence: 'daily' })));
    await digest('daily');
    await world.drain(2);
    expect(await subjects()).toEqual(['Your day: 1 notice']);
  });

  it('loses nothing when it was not run for days', async () => {
    world.moveTo('2026-12-07T09:00:00Z');
    const { hears, subjects } = await reader('daily');
    await hears('Wells');
    world.moveTo('2026-12-08T09:00:00Z');
    await hears('Seeds');
    world.moveTo('2026-12-20T05:00:00Z');
    await digest('daily');
    expect(await subjects()).toEqual(['Your day: 2 notices']);
  });

  it('is weekly on Mondays, and does not mix with the daily one', async () => {
    world.moveTo('2027-01-06T09:00:00Z');
    const { hears, subjects } = await reader('weekly');
    await hears('Wells');
    for (const day of ['2027-01-07', '2027-01-10', '2027-01-11']) {
      world.moveTo(`${day}T04:59:00Z`);
      await digest('daily');
      await digest('weekly');
    }
    expect(await subjects()).toEqual([]);
    world.moveTo('2027-01-11T05:01:00Z');
    await digest('weekly');
    expect(await subjects()).toEqual(['Your week: 1 notice']);
  });

  it('is not sent to someone who no longer wants it, and goes at once to someone who cannot wait any more', async () => {
    world.moveTo('2027-02-02T09:00:00Z');
    const [bored, eager] = [await reader('daily'), await reader('daily')];
    await bored.hears('Wells');
    await eager.hears('Seeds');
    await choose(bored.officer, { listings: 'never' });
    await choose(eager.officer, { listings: 'at_once' });
    await world.drain();
    expect(await eager.subjects()).toEqual(['Endorsed: Seeds']);

    world.moveTo('2027-02-03T06:00:00Z');
    await digest('daily');
    expect(await bored.subjects()).toEqual([]);
    expect(await eager.subjects()).toHaveLength(1);
  });
});
