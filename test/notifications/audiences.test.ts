import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EventName, Events } from '../../server/events.js';
import { audiences, recipients, type AudienceName } from '../../server/notifications/index.js';
import { DomainEvent } from '../../server/platform/domain-event.js';
import type { TestPerson } from '../support/build.js';
import { notifiedWorld } from './notified-world.js';

const { world, build, happened, follow, match, noticesOf, kept } = await notifiedWorld();

const put = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row);
  return world.db.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
};
const times = () => ({ state_since: world.now(), created_at: world.now(), updated_at: world.now() });

async function course(given: { eligibleCountries?: string[]; eligibleGroupings?: string[] } = {}) {
  const host = await build.person('institution_admin', { country: 'LKA' });
  const listing = await build.listing('training', { organisation: host.organisation, ...given });
  const id = randomUUID();
  await put('cohort', {
    id,
    listing_id: listing.id,
    offer_organisation_id: host.organisation.id,
    offer_country: 'LKA',
    title: 'Banana fibre, spring 2027',
    seats: 20,
    starts_on: '2027-03-01',
    ends_on: '2027-03-21',
    nominations_close_on: '2027-01-15',
    state: 'open',
    ...times(),
  });
  return { host, id };
}

async function nomination(cohort: { id: string; host: TestPerson }, country: string) {
  const id = randomUUID();
  await put('nomination', {
    id,
    cohort_id: cohort.id,
    country,
    offer_organisation_id: cohort.host.organisation.id,
    offer_country: 'LKA',
    participant_name: 'Kofi Secret',
    participant_email: `${id}@example.org`,
    organisation: 'Ministry',
    rank: 1,
    state: 'nominated',
    ...times(),
  });
  return { nominationId: id, cohortId: cohort.id };
}

async function mission() {
  const { id, need, offer, needSide, offerSide } = await match();
  const missionId = randomUUID();
  await put('mission', {
    id: missionId,
    match_id: id,
    need_id: need.id,
    offer_id: offer.id,
    need_organisation_id: need.organisationId,
    need_country: need.country,
    offer_organisation_id: offer.organisationId,
    offer_country: offer.country,
    title: 'Well drilling mission',
    duty_station: 'Pokhara',
    starts_on: '2027-03-01',
    ends_on: '2027-03-21',
    state: 'proposed',
    ...times(),
  });
  return { missionId, needSide, offerSide };
}

describe('every audience', () => {
  it.each(Object.keys(audiences) as AudienceName[])('%s is nobody for what does not exist', async (name) => {
    const kind = name.slice(0, name.indexOf('.'));
    const eventName = (Object.keys(recipients) as (keyof typeof recipients)[]).find((each) =>
      each.startsWith(`${kind}.`),
    )!;
    const id = await happened(
      eventName as EventName,
      {
        [`${kind}Id`]: randomUUID(),
        state: 'nowhere',
      } as unknown as Events[EventName],
    );
    const events = [await world.db.findOneByOrFail(DomainEvent, { id })];
    expect(await audiences[name]({ db: world.db, events, now: world.now() })).toEqual([]);
    await world.db.update(DomainEvent, { id }, { dispatchedAt: world.now() });
  });
});

describe('of a mission', () => {
  it('each side hears what the other did, and the focal points when it escalates', async () => {
    const { missionId, needSide, offerSide } = await mission();
    const lanka = await build.person('focal_point', { country: 'LKA' });
    await follow('mission.proposed', { missionId }, needSide);
    await follow('mission.declined', { missionId, reason: 'other' }, offerSide);
    expect([await noticesOf(needSide), await noticesOf(offerSide)]).toEqual([
      ['mission.declined'],
      ['mission.proposed'],
    ]);

    await follow('mission.due', { missionId, state: 'proposed', level: 1 });
    expect(await noticesOf(offerSide)).toContain('mission.due');
    expect(await noticesOf(needSide)).not.toContain('mission.due');
    expect(await noticesOf(lanka)).toEqual(['mission.due']);
  });

  it('the secretariat, which may not see missions, does not hear', async () => {
    const secretariat = await build.person('administrator');
    const { missionId } = await mission();
    await follow('mission.due', { missionId, state: 'proposed', level: 3 });
    expect(await noticesOf(secretariat)).toEqual([]);
  });

  it('both sides owe an evaluation: whoever has not filed one is reminded', async () => {
    const { missionId, needSide, offerSide } = await mission();
    await world.db.query(`UPDATE mission SET state = 'completed', need_evaluated_at = $2 WHERE id = $1`, [
      missionId,
      world.now(),
    ]);
    await follow('mission.due', { missionId, state: 'completed', level: 1 });
    expect([await noticesOf(needSide), await noticesOf(offerSide)]).toEqual([[], ['mission.due']]);
  });
});

describe('of a course', () => {
  it('the focal points of the countries it is for, by name or by grouping, and no others', async () => {
    const [togo, benin, brazil] = await Promise.all(
      ['TGO', 'BEN', 'BRA'].map((country) => build.person('focal_point', { country })),
    );
    const named = await course({ eligibleCountries: ['TGO'] });
    await follow('cohort.opened', { cohortId: named.id }, named.host);
    const grouped = await course({ eligibleGroupings: ['LDC'] });
    await follow('cohort.opened', { cohortId: grouped.id }, grouped.host);
    const open = await course();
    await follow('cohort.opened', { cohortId: open.id }, open.host);

    const heard = await Promise.all([togo!, benin!, brazil!].map(async (each) => (await noticesOf(each)).length));
    expect(heard).toEqual([3, 2, 1]);
  });

  it('host and nominating country hear of each other, and no mail names the nominee', async () => {
    const cohort = await course();
    const togo = await build.person('focal_point', { country: 'TGO', locale: 'fr' });
    const benin = await build.person('focal_point', { country: 'BEN' });
    const nominated = await nomination(cohort, 'TGO');
    await follow('nomination.made', nominated, togo);
    await follow('nomination.selected', nominated, cohort.host);
    await follow('cohort.closed', { cohortId: cohort.id }, cohort.host);

    expect(await noticesOf(cohort.host)).toEqual(['nomination.made']);
    expect(await noticesOf(togo)).toEqual(['nomination.selected', 'cohort.closed']);
    expect(await noticesOf(benin)).toEqual([]);
    const [toHost] = await kept(cohort.host);
    expect(toHost!.text).toContain('From: Togo.');
    expect(toHost!.text).not.toContain('Kofi');
    expect((await kept(togo)).map((mail) => mail.subject)).toContain(
      'Candidature retenue\u00A0: Banana fibre, spring 2027',
    );
  });
});

describe('of a pledge', () => {
  it('those who would receive it, and the donor; a course for many receives by its host', async () => {
    const donor = await build.person('donor_officer', { country: 'DEU' });
    const cohort = await course();
    const pledgeId = randomUUID();
    await put('pledge', {
      id: pledgeId,
      donor_organisation_id: donor.organisation.id,
      engagement_kind: 'cohort',
      engagement_id: cohort.id,
      offer_organisation_id: cohort.host.organisation.id,
      offer_country: 'LKA',
      amount: 1_000_000,
      currency: 'EUR',
      form: 'cash',
      state: 'offered',
      ...times(),
    });
    await follow('pledge.offered', { pledgeId }, donor);
    await follow('pledge.confirmed', { pledgeId }, cohort.host);
    expect([await noticesOf(cohort.host), await noticesOf(donor)]).toEqual([['pledge.offered'], ['pledge.confirmed']]);
    expect((await kept(cohort.host))[0]!.subject).toBe('Co-funding offered: Banana fibre, spring 2027');
  });
});
