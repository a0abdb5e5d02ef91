import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

/** Drip irrigation for those who grow vegetables, as three countries ask for it. */
export const drip = {
  PER: {
    language: 'es',
    title: 'Riego por goteo para pequeños productores de hortalizas',
    summary: 'Capacitación de técnicos en diseño y mantenimiento de sistemas de riego por goteo.',
    details: { problem: 'Los agricultores riegan por surcos y pierden la mitad del agua.' },
    skills: ['riego por goteo', 'horticultura'],
    languages: ['es'],
    startsOn: '2027-01-15',
    endsOn: '2027-06-30',
    modalities: ['training', 'expert_mission'],
    seats: 20,
    interpreter: true,
    amount: { max: '40000', currency: 'USD' },
  },
  NPL: {
    language: 'en',
    title: 'Drip irrigation for smallholder vegetable growers',
    summary: 'We want extension officers trained to design, install and maintain drip systems.',
    details: { problem: 'Farmers flood their plots and lose half of the water.' },
    skills: ['drip irrigation', 'vegetable growing'],
    languages: ['en', 'ne'],
    startsOn: '2027-03-01',
    endsOn: '2027-12-31',
    modalities: ['training'],
    seats: 15,
    amount: { max: '60000', currency: 'USD' },
  },
  MAR: {
    language: 'ar',
    title: 'الري بالتنقيط لصغار مزارعي الخضروات',
    summary: 'تدريب المرشدين الزراعيين على تصميم شبكات الري بالتنقيط وصيانتها.',
    details: { problem: 'يفقد المزارعون نصف المياه بسبب الري بالغمر.' },
    skills: ['الري بالتنقيط', 'الخضروات'],
    languages: ['ar', 'fr'],
    modalities: [],
    amount: { max: '300000', currency: 'MAD' },
  },
} as const;

export type DripCountry = keyof typeof drip;

/** A world in which ministries post needs the way they do, through all its steps. */
export async function poolWorld() {
  const world = await openWorld();
  const build = builders(world);
  const people = new Map<string, { officer: TestPerson; focalPoint: TestPerson }>();

  async function sideOf(country: string) {
    const known = people.get(country);
    if (known) return known;
    const side = {
      officer: await build.person('ministry_officer', { country }),
      focalPoint: await build.person('focal_point', { country }),
    };
    people.set(country, side);
    return side;
  }

  /** Drafted, submitted, endorsed and published; `drain` does the rest. */
  async function post(country: string, fields: object): Promise<string> {
    const { officer } = await sideOf(country);
    const { body } = await world
      .as(officer)
      .post('/api/v1/listings')
      .send({ kind: 'need', organisationId: officer.organisation.id, sectors: [31140], ...fields })
      .expect(201);
    await world.as(officer).post(`/api/v1/listings/${body.id}/submission`).expect(200);
    await publish(country, body.id as string);
    return body.id as string;
  }

  async function publish(country: string, id: string) {
    const { focalPoint } = await sideOf(country);
    await world.as(focalPoint).post(`/api/v1/listings/${id}/endorsement`).expect(200);
    await world.as(focalPoint).post(`/api/v1/listings/${id}/publication`).expect(200);
  }

  async function revise(country: string, id: string, changes: object) {
    const { officer } = await sideOf(country);
    const { headers } = await world.as(officer).get(`/api/v1/listings/${id}`).expect(200);
    await world.as(officer).patch(`/api/v1/listings/${id}`).set('If-Match', headers['etag']!).send(changes).expect(200);
  }

  return {
    world,
    build,
    sideOf,
    post,
    publish,
    revise,
    postDrip: (country: DripCountry, changes: object = {}) => post(country, { ...drip[country], ...changes }),
    close: async (country: string, id: string) => {
      const { officer } = await sideOf(country);
      await world.as(officer).post(`/api/v1/listings/${id}/closure`).send({ reason: 'met_elsewhere' }).expect(200);
      await world.drain();
    },
    /** The pools as they are stored, the oldest first. */
    stored: async (): Promise<StoredPool[]> =>
      world.db.query(
        `SELECT p.id, p.state, p.dissolved_reason AS reason, p.centre_id AS "centreId",
                array_agg(m.need_id::text ORDER BY m.need_id) FILTER (WHERE m.left_at IS NULL) AS "needIds",
                coalesce(array_agg(m.need_id::text ORDER BY m.need_id) FILTER (WHERE m.left_at IS NOT NULL), '{}') AS left
           FROM pool p JOIN pool_member m ON m.pool_id = p.id GROUP BY p.id ORDER BY p.id`,
      ),
    told: async (person: TestPerson): Promise<string[]> =>
      (
        await world.db.query(`SELECT name FROM notification WHERE person_id = $1 AND name LIKE 'pool.%' ORDER BY id`, [
          person.id,
        ])
      ).map((row: { name: string }) => row.name),
  };
}

export interface StoredPool {
  id: string;
  state: string;
  reason: string | null;
  centreId: string;
  needIds: string[];
  left: string[];
}
