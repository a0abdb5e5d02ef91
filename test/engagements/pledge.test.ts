import { beforeAll, describe, expect, it } from 'vitest';
import { openEngagementWorld, pointers } from './engagement-world.js';

const { world, build, match, post, get, ministry, institute, donor, stranger } = await openEngagementWorld();

const plan = { title: 'Banana fibre', dutyStation: 'Pokhara', startsOn: '2027-02-01', endsOn: '2027-03-31' };
async function mission() {
  const { id: matchId } = await match();
  return (await post(ministry, '/missions', { ...plan, matchId }).expect(201)).body.id as string;
}
const promise = (engagementId: string, given: object = {}) => ({
  donorOrganisationId: donor.organisation.id,
  engagementKind: 'mission',
  engagementId,
  money: { amount: '1234.50', currency: 'USD' },
  form: 'cash',
  ...given,
});
async function offered() {
  return (await post(donor, '/pledges', promise(await mission())).expect(201)).body.id as string;
}

describe('a pledge', () => {
  it('is not confirmed by someone who also works for the donor', async () => {
    const id = await offered();
    await world.db.query(
      `INSERT INTO membership (person_id, organisation_id, role, since) VALUES ($1, $2, 'donor_officer', $3)`,
      [ministry.id, donor.organisation.id, world.now()],
    );
    await post(ministry, `/pledges/${id}/confirmation`).expect(403);
    await world.db.query(`DELETE FROM membership WHERE person_id = $1 AND role = 'donor_officer'`, [ministry.id]);
    await post(ministry, `/pledges/${id}/confirmation`).expect(200);
  });

  it('is offered, confirmed and paid, and the ledger says so', async () => {
    const { body: pledge } = await post(donor, '/pledges', promise(await mission())).expect(201);
    expect(pledge).toMatchObject({
      state: 'offered',
      money: { amount: '1234.50', minor: 123450, currency: 'USD' },
      ledger: [],
      actions: ['withdraw'],
    });
    expect((await get(ministry, `/pledges/${pledge.id}`).expect(200)).body.actions).toEqual(['confirm', 'decline']);

    await post(ministry, `/pledges/${pledge.id}/confirmation`).expect(200);
    const { body: paid } = await post(donor, `/pledges/${pledge.id}/payment`, { reference: 'TX 2026/118' }).expect(200);
    expect(paid).toMatchObject({
      state: 'paid',
      actions: [],
      ledger: [
        { kind: 'commitment', money: { minor: 123450 }, reference: null },
        { kind: 'disbursement', money: { minor: 123450 }, reference: 'TX 2026/118' },
      ],
    });
    const { body: timeline } = await get(donor, `/engagements/pledge/${pledge.id}/timeline`).expect(200);
    expect(timeline.items.map((item: { name: string }) => item.name)).toEqual([
      'pledge.offered',
      'pledge.confirmed',
      'pledge.paid',
    ]);
  });

  it('can be made to a course that is open to many; there the institution confirms', async () => {
    const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 5 });
    const { body: cohort } = await post(institute, '/cohorts', {
      listingId,
      startsOn: '2027-03-01',
      endsOn: '2027-03-19',
      nominationsCloseOn: '2027-01-15',
    }).expect(201);
    const { body } = await post(donor, '/pledges', promise(cohort.id, { engagementKind: 'cohort' })).expect(201);
    await post(institute, `/pledges/${body.id}/confirmation`).expect(200);
    const { body: list } = await get(institute, '/engagements?kind=pledge').expect(200);
    expect(list.items).toContainEqual(
      expect.objectContaining({ id: body.id, title: cohort.title, state: 'confirmed' }),
    );
  });

  it('is a secret from strangers, and each step is for the side it belongs to', async () => {
    const id = await offered();
    await get(stranger, `/pledges/${id}`).expect(404);
    await post(stranger, `/pledges/${id}/confirmation`).expect(404);
    await post(donor, `/pledges/${id}/confirmation`).expect(403);
    await post(institute, `/pledges/${id}/confirmation`).expect(403);
    await post(ministry, `/pledges/${id}/withdrawal`, { reason: 'other' }).expect(403);
    await post(ministry, '/pledges', promise(await mission())).expect(403);
  });

  it('takes each step once, at its time', async () => {
    const id = await offered();
    await post(donor, `/pledges/${id}/payment`, { reference: 'early' }).expect(409);
    await post(ministry, `/pledges/${id}/confirmation`).expect(200);
    await post(ministry, `/pledges/${id}/confirmation`).expect(409);
    await post(ministry, `/pledges/${id}/refusal`, { reason: 'not_needed' }).expect(409);
    expect(pointers(await post(donor, `/pledges/${id}/payment`).expect(422))).toEqual(['#/reference']);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => post(donor, `/pledges/${id}/payment`, { reference: `TX ${n}` })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(3);
    expect((await get(donor, `/pledges/${id}`)).body.ledger).toHaveLength(2);
  });

  it('is declined or withdrawn with a reason; what was committed is released', async () => {
    const declined = await offered();
    await post(ministry, `/pledges/${declined}/refusal`).expect(422);
    await post(ministry, `/pledges/${declined}/refusal`, { reason: 'funded_already' }).expect(200);

    const id = await offered();
    await post(ministry, `/pledges/${id}/confirmation`).expect(200);
    const { body } = await post(donor, `/pledges/${id}/withdrawal`, { reason: 'budget_cut' }).expect(200);
    expect(body.ledger.map((entry: { kind: string }) => entry.kind)).toEqual(['commitment', 'release']);
  });

  it('is made to something that is there and goes on', async () => {
    await post(donor, '/pledges', promise(ministry.id)).expect(404);
    const id = await mission();
    const { body } = await post(donor, '/pledges', promise(id)).expect(201);
    await post(ministry, `/missions/${id}/cancellation`, { reason: 'funding_lost' }).expect(200);
    await post(donor, '/pledges', promise(id)).expect(409);
    await post(ministry, `/pledges/${body.id}/confirmation`).expect(409);
    await post(donor, `/pledges/${body.id}/withdrawal`, { reason: 'conditions_not_met' }).expect(200);
  });
});

describe('a sum of money', () => {
  let engagementId: string;
  beforeAll(async () => {
    engagementId = await mission();
  });

  it.each([
    ['100', 'JPY', { amount: '100', minor: 100, currency: 'JPY' }],
    ['1.234', 'KWD', { amount: '1.234', minor: 1234, currency: 'KWD' }],
    ['0.01', 'USD', { amount: '0.01', minor: 1, currency: 'USD' }],
    ['12.5', 'EUR', { amount: '12.50', minor: 1250, currency: 'EUR' }],
    ['90071992547409.91', 'USD', { amount: '90071992547409.91', minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }],
  ])('%s %s is kept to the last unit', async (amount, currency, money) => {
    const { body } = await post(donor, '/pledges', promise(engagementId, { money: { amount, currency } })).expect(201);
    expect(body.money).toEqual(money);
    expect((await get(donor, `/pledges/${body.id}`)).body.money).toEqual(money);
  });

  it.each([
    ['100.5', 'JPY', 'JPY has no decimals'],
    ['1.2345', 'KWD', 'KWD has 3 decimals'],
    ['1.005', 'USD', 'USD has 2 decimals'],
    ['-1', 'USD', 'Must be more than zero'],
    ['0', 'USD', 'Must be more than zero'],
    ['0.00', 'USD', 'Must be more than zero'],
    ['123456789012345678', 'USD', 'More than can be recorded (9007199254740991 minor units)'],
    ['1,234.50', 'USD', 'Write digits with a point before the decimals, like "1234.50"'],
    ['1e3', 'USD', 'Write digits with a point before the decimals, like "1234.50"'],
    ['', 'USD', 'Write digits with a point before the decimals, like "1234.50"'],
  ])('%s %s is refused in words', async (amount, currency, detail) => {
    const { body } = await post(donor, '/pledges', promise(engagementId, { money: { amount, currency } })).expect(422);
    expect(body.errors).toEqual([{ pointer: '#/money/amount', detail }]);
  });

  it.each(['usd', 'XXX', 'dollars'])('is not in %s', async (currency) => {
    const refused = await post(donor, '/pledges', promise(engagementId, { money: { amount: '1', currency } })).expect(
      422,
    );
    expect(pointers(refused)).toEqual(['#/money/currency']);
  });
});

describe('the ledger', () => {
  it('cannot be changed, not even by hand', async () => {
    const id = await offered();
    await post(ministry, `/pledges/${id}/confirmation`).expect(200);
    for (const change of ['UPDATE ledger_entry SET amount = 1', 'DELETE FROM ledger_entry'])
      await expect(world.db.query(`${change} WHERE pledge_id = $1`, [id])).rejects.toThrow('append-only');
  });
});
