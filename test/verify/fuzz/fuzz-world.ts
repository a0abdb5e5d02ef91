import type { Role } from '../../../server/actor.js';
import {
  acceptMission,
  completeMission,
  Contract,
  contractMission,
  nominateParticipant,
  offerPledge,
  openCohort,
  proposeMission,
  selectNomination,
  startMission,
} from '../../../server/engagements/index.js';
import type { KindName } from '../../../server/listings/index.js';
import { findMatches } from '../../../server/matching/index.js';
import { registerWebhook } from '../../../server/webhooks/index.js';
import { builders, type TestPerson } from '../../support/build.js';
import { openWorld, type World } from '../../support/world.js';

/** An address of this machine that nobody listens at, and that webhooks may be made for. */
export const RECEIVER = '127.0.0.1:9';

/** Who is somebody in it. */
export const roles = [
  'administrator',
  'focal_point',
  'institution_admin',
  'ministry_officer',
  'donor_officer',
] as const satisfies Role[];

export type Homes = Record<(typeof roles)[number], TestPerson['organisation']>;

export interface FuzzWorld {
  world: World;
  build: ReturnType<typeof builders>;
  homes: Homes;
  /** What time it is for the server. */
  clock(): Date;
}

const IN_DAYS = 86_400_000;

/** A small world in which everything an address can name is there several times, at several stages. */
export async function openFuzzWorld(clock?: () => Date): Promise<FuzzWorld> {
  const world = await openWorld({ EGRESS_ALLOW: RECEIVER });
  if (clock) world.moveTo(clock());
  const now = world.now();
  const build = builders(world);
  const day = (days: number) => new Date(now.getTime() + days * IN_DAYS).toISOString().slice(0, 10);
  const dates = { startsOn: day(60), endsOn: day(90) };

  const person = {
    administrator: await build.person('administrator'),
    focal_point: await build.person('focal_point', { country: 'NPL' }),
    institution_admin: await build.person('institution_admin', { country: 'LKA' }),
    ministry_officer: await build.person('ministry_officer', { country: 'NPL' }),
    donor_officer: await build.person('donor_officer', { country: 'BRA' }),
  };
  const { ministry_officer: ministry, institution_admin: institute, donor_officer: donor } = person;
  const as = ({ actor }: TestPerson) => world.ctx(actor);

  const home: Record<KindName, TestPerson> = {
    need: ministry,
    expertise: institute,
    training: institute,
    practice: institute,
    fund: donor,
  };
  for (const [kind, { organisation, id }] of Object.entries(home) as [KindName, TestPerson][])
    for (const state of [
      'draft',
      'submitted',
      'endorsed',
      'matching',
      'draft',
      'submitted',
      'endorsed',
      'matching',
      'matching',
    ] as const)
      await build.listing(kind, { organisation, state, authorId: id, seats: 20 });

  await matches();
  await world.drain();
  await missions();
  await cohorts();
  await pledges();
  for (const name of ['Our registry', 'Their registry'])
    await registerWebhook(as(institute), {
      organisationId: institute.organisation.id,
      name,
      url: `http://${RECEIVER}/hook`,
      events: ['listing.published', 'mission.proposed'],
    });
  await world.drain();

  const homes = Object.fromEntries(roles.map((role) => [role, person[role].organisation])) as Homes;
  return { world, build, homes, clock: clock ?? world.now };

  async function matches() {
    for (let n = 0; n < 6; n++) {
      const need = await build.listing('need', { organisation: ministry.organisation });
      await findMatches(world.ctx(), { listingId: need.id });
    }
    await world.db.query(
      `UPDATE match SET state = 'introduced'
        WHERE id IN (SELECT id FROM match WHERE offer_kind = 'expertise' ORDER BY id LIMIT 15)`,
    );
  }

  /** Three at each stage. */
  async function missions() {
    const matches = await world.db.query(`SELECT id FROM match WHERE state = 'introduced' ORDER BY id`);
    const made: string[] = [];
    for (const { id: matchId } of matches) {
      const plan = { title: 'Banana fibre in three districts', dutyStation: 'Pokhara, Nepal' };
      const { id: missionId } = await proposeMission(as(ministry), {
        matchId,
        ...plan,
        startsOn: day(0),
        endsOn: day(90),
      });
      if (made.push(missionId) > 3) await acceptMission(as(institute), { missionId, expertName: 'Nimal Perera' });
    }
    await world.drain();
    for (const [index, missionId] of made.entries()) {
      if (index < 6) continue;
      const { sha256: contractHash } = await world.db.findOneByOrFail(Contract, { missionId });
      await contractMission(as(ministry), { missionId, contractHash });
      if (index >= 9) await startMission(as(ministry), { missionId });
      if (index >= 12) await completeMission(as(ministry), { missionId });
    }
  }

  async function cohorts() {
    const trainings = await world.db.query(
      `SELECT id FROM listing WHERE kind = 'training' AND state = 'matching' ORDER BY id LIMIT 3`,
    );
    let serial = 0;
    for (const { id: listingId } of trainings) {
      const call = { listingId, ...dates, nominationsCloseOn: day(30) };
      const { id: cohortId } = await openCohort(as(institute), call);
      for (let n = 0; n < 3; n++) {
        const { nomination } = await nominateParticipant(as(person.focal_point), {
          cohortId,
          country: 'NPL',
          participantName: 'Sita Gurung',
          participantEmail: `sita${++serial}@gov.example`,
          organisation: 'Department of Cottage Industry',
        });
        if (n === 2) await selectNomination(as(institute), { nominationId: nomination.id });
      }
    }
  }

  async function pledges() {
    const engagements = await world.db.query(`SELECT id FROM mission ORDER BY id LIMIT 4`);
    for (const { id: engagementId } of engagements)
      await offerPledge(as(donor), {
        donorOrganisationId: donor.organisation.id,
        engagementKind: 'mission',
        engagementId,
        money: { amount: '1234.50', currency: 'USD' },
        form: 'cash',
      });
  }
}
