import { beforeAll, describe, expect, it } from 'vitest';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from '../web/browser.js';

const world = await openWorld();
const build = builders(world);
type Agent = Awaited<ReturnType<typeof signedIn>>;

let officer: TestPerson;
let focalPoint: TestPerson;
let ministry: Agent;
let endorser: Agent;

beforeAll(async () => {
  officer = await build.person('ministry_officer', { country: 'NPL' });
  focalPoint = await build.person('focal_point', { country: 'NPL' });
  ministry = await signedIn(world, officer);
  endorser = await signedIn(world, focalPoint);
});

const send = (agent: Agent, address: string, form: Record<string, string | string[]>) =>
  agent.post(address).type('form').send(form);
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** Fills one page of the form as its reader would: opens it, and sends it with the version it came with. */
async function fill(agent: Agent, id: string, section: string, form: Record<string, string | string[]>) {
  const address = `/listings/${id}/edit/${section}`;
  const { text } = await agent.get(address).expect(200);
  return send(agent, address, { version: hidden(text, 'version'), ...form }).expect(303);
}

async function started(agent: Agent, kind: string, title: string) {
  const { text } = await agent.get(`/post/${kind}`).expect(200);
  const { headers } = await send(agent, `/post/${kind}`, {
    organisationId: hidden(text, 'organisationId'),
    title,
    summary: '',
    language: 'en',
  }).expect(303);
  return /^\/listings\/([\w-]+)\/edit$/.exec(headers['location']!)![1]!;
}

/** Without the marks that keep each value in its own direction. */
const plain = (html: string) => html.replaceAll(/[\u2066-\u2069]/g, '');

const stateOf = async (id: string) => (await world.db.query('SELECT state FROM listing WHERE id = $1', [id]))[0].state;

describe('posting a need, by forms alone', () => {
  it('goes from the choice of a kind to the public page, once returned on the way', async () => {
    const choice = await ministry.get('/post').expect(200);
    expect(choice.text).toContain('value="need"');
    await send(ministry, '/post', { kind: 'need' }).expect(303).expect('Location', '/post/need');
    const id = await started(ministry, 'need', 'Banana fibre for rural incomes');

    const tasks = await ministry.get(`/listings/${id}/edit`).expect(200);
    expect(tasks.text).toContain('are still needed before it can be handed in');
    const early = await ministry.get(`/listings/${id}/check`).expect(200);
    const refused = await send(ministry, `/listings/${id}/submission`, {
      version: hidden(early.text, 'version'),
    }).expect(422);
    expect(refused.text).toContain('href="#section-sectors"');

    await fill(ministry, id, 'title', {
      title: 'Banana fibre for rural incomes',
      summary: 'Stems rot in the fields; cooperatives want to weave their fibre.',
      language: 'en',
    });
    await fill(ministry, id, 'story', { 'details/problem': 'No market for banana stems.', 'details/alreadyTried': '' });
    const subjects = await ministry.get(`/listings/${id}/edit/sectors`).expect(200);
    expect(subjects.text).toContain('Suggested by your words');
    await fill(ministry, id, 'sectors', { sectors: ['32161', '31120'], skills: 'banana fibre\r\nweaving' });
    await fill(ministry, id, 'languages', { languages: 'en', interpreter: 'yes' });
    await fill(ministry, id, 'dates', {
      'startsOn-day': '1',
      'startsOn-month': '2',
      'startsOn-year': '2027',
      'endsOn-day': '٣٠',
      'endsOn-month': '٦',
      'endsOn-year': '٢٠٢٧',
      durationDays: '20',
    });
    await fill(ministry, id, 'terms', {
      seats: '15',
      'amount/min': '',
      'amount/max': '12 500,50',
      'amount/currency': 'USD',
    });
    await fill(ministry, id, 'costs', { 'costShares/travel/1/payer': 'donor', 'costShares/travel/1/form': 'cash' });

    const check = await ministry.get(`/listings/${id}/check`).expect(200);
    for (const shown of ['No market for banana stems.', '12,500.50', 'June 30, 2027', 'International travel'])
      expect(check.text).toContain(shown);
    const sent = await send(ministry, `/listings/${id}/submission`, { version: hidden(check.text, 'version') }).expect(
      303,
    );
    expect((await ministry.get(sent.headers['location']!).expect(200)).text).toContain('Handed in.');

    const desk = await endorser.get('/desk').expect(200);
    expect(desk.text).toContain(`/listings/${id}/review`);
    const review = await endorser.get(`/listings/${id}/review`).expect(200);
    const version = hidden(review.text, 'version');
    const unsaid = await send(endorser, `/listings/${id}/return`, { version, note: 'Which plan?' }).expect(422);
    expect(unsaid.text).toContain('href="#return-reason"');
    expect(unsaid.text).toContain('Which plan?');
    await send(endorser, `/listings/${id}/return`, {
      version,
      reason: 'needs_plan_reference',
      note: 'Which plan?',
    }).expect(303);

    expect((await ministry.get('/desk')).text).toContain('Mend it and hand it in again');
    const back = await ministry.get(`/listings/${id}/edit`).expect(200);
    expect(back.text).toContain('Which plan?');
    const planned = await fill(ministry, id, 'plan', {
      planAlignment: 'Sixteenth plan, chapter 4',
      urgency: 'high',
      from: 'check',
    });
    expect(planned.headers['location']).toBe(`/listings/${id}/check`);
    const again = await ministry.get(`/listings/${id}/check`).expect(200);
    await send(ministry, `/listings/${id}/submission`, { version: hidden(again.text, 'version') }).expect(303);

    const second = await endorser.get(`/listings/${id}/review`).expect(200);
    expect(second.text).toContain('Sixteenth plan, chapter 4');
    await send(endorser, `/listings/${id}/endorsement`, { version: hidden(second.text, 'version') }).expect(303);
    expect((await endorser.get('/desk')).text).toContain(`/listings/${id}/publication`);
    await send(endorser, `/listings/${id}/publication`, {}).expect(303);

    const { text } = await browser(world).get(`/listings/${id}`).expect(200);
    expect(text).toContain('Banana fibre for rural incomes');
    expect(await stateOf(id)).toBe('published');
    const [stored] = await world.db.query('SELECT * FROM listing WHERE id = $1', [id]);
    expect(stored).toMatchObject({
      sectors: [32161, 31120],
      skills: ['banana fibre', 'weaving'],
      ends_on: '2027-06-30',
      amount_max: '1250050',
      seats: 15,
      interpreter: true,
      cost_shares: [{ item: 'travel', payer: 'donor', form: 'cash' }],
      urgency: 'high',
    });
  });
});

describe('a form', () => {
  it('comes back with what was typed and says at each field what is wrong', async () => {
    const id = await started(ministry, 'need', 'A need with mistakes');
    const page = await ministry.get(`/listings/${id}/edit/dates`).expect(200);
    const { text } = await send(ministry, `/listings/${id}/edit/dates`, {
      version: hidden(page.text, 'version'),
      'startsOn-day': '31',
      'startsOn-month': '2',
      'startsOn-year': '2027',
      durationDays: 'a month',
    }).expect(422);

    expect(text).toContain('href="#startsOn"');
    expect(text).toContain('href="#durationDays"');
    expect(text).toContain('value="a month"');
    expect(plain(text)).toContain('First day: enter a day, a month and a year that exist');
  });

  it('speaks the language of its reader, also of mistakes', async () => {
    const { text } = await send(ministry, '/post/need?lang=fr', {
      organisationId: officer.organisation.id,
      title: '',
      language: 'fr',
    }).expect(422);
    expect(text).toContain('href="#title"');
    expect(text).not.toContain('this is needed');
    await ministry.get('/post?lang=en').expect(200);
  });

  it('shows both versions when somebody else was first, and loses nothing', async () => {
    const colleague = await signedIn(
      world,
      await build.person('ministry_officer', { organisation: officer.organisation }),
    );
    const id = await started(ministry, 'need', 'Two pens');
    const address = `/listings/${id}/edit/story`;
    const mine = await ministry.get(address).expect(200);
    await fill(colleague, id, 'story', { 'details/problem': 'Written by the colleague', 'details/alreadyTried': '' });

    const stale = await send(ministry, address, {
      version: hidden(mine.text, 'version'),
      'details/problem': 'Written by me',
      'details/alreadyTried': '',
    }).expect(412);
    expect(stale.text).toContain('Written by the colleague');
    expect(stale.text).toContain('Written by me');
    expect(stale.text).toContain('Keep what is saved now');

    await send(ministry, address, {
      version: hidden(stale.text, 'version'),
      'details/problem': 'Written by me',
      'details/alreadyTried': '',
    }).expect(303);
    expect((await ministry.get(address)).text).toContain('Written by me');
  });

  it('is nobody else’s: a draft of others is not there', async () => {
    const id = await started(ministry, 'need', 'Secret for now');
    const stranger = await signedIn(world, await build.person('ministry_officer', { country: 'TGO' }));
    for (const address of ['edit', 'edit/title', 'check', 'review', 'closure', 'withdrawal', ''])
      await stranger.get(`/listings/${id}/${address}`).expect(404);
    for (const step of ['edit/title', 'submission', 'copies', 'endorsement', 'return', 'publication', 'withdrawal'])
      await send(stranger, `/listings/${id}/${step}`, { version: '1', reason: 'other', title: 'Mine' }).expect(404);
    await browser(world).get(`/listings/${id}/edit`).expect(404);
    await browser(world).get('/post').expect(303);
    await browser(world).get('/desk').expect(303);
  });
});

describe('who posts what', () => {
  it.each([
    ['ministry_officer', ['need', 'expertise', 'training', 'practice', 'fund']],
    ['expert', ['expertise', 'training', 'practice', 'fund']],
    ['donor_officer', ['expertise', 'training', 'practice', 'fund']],
  ] as const)('%s', async (role, kinds) => {
    const agent = await signedIn(world, await build.person(role));
    const { text } = await agent.get('/post').expect(200);
    expect([...text.matchAll(/name="kind" type="radio" value="(\w+)"/g)].map(([, kind]) => kind)).toEqual(kinds);
  });

  it('lets a member draft, and leaves handing in to the head', async () => {
    const head = await build.person('institution_admin');
    const member = await signedIn(world, await build.person('institution_member', { organisation: head.organisation }));
    const id = await started(member, 'training', 'A course on fibre');
    const { text } = await member.get(`/listings/${id}/check`).expect(200);
    expect(text).toContain('The head of your organisation hands it in.');
    await send(member, `/listings/${id}/submission`, { version: '1' }).expect(403);
  });

  it('asks of each kind what its own table says', async () => {
    const institution = await signedIn(world, await build.person('institution_admin'));
    const asked = {
      expertise: { terms: 'details/missionsPerYear', people: 'experienceYears' },
      training: { form: 'details/format', dates: 'details/applicationDeadline-day', eligible: 'eligible/countries' },
      practice: { places: 'details/replicatedIn', story: 'details/whatWorked' },
      fund: { eligible: 'details/minCountries', terms: 'details/minMatchPercent', story: 'details/theme' },
    };
    for (const [kind, fields] of Object.entries(asked)) {
      const id = await started(institution, kind, `One ${kind}`);
      for (const [section, name] of Object.entries(fields)) {
        const { text } = await institution.get(`/listings/${id}/edit/${section}`).expect(200);
        expect(text).toContain(`name="${name}"`);
      }
    }
  });
});

describe('a slip', () => {
  it('is refused when the listing is handed in, and said at its part', async () => {
    const head = await build.person('institution_admin');
    const course = await build.listing('training', {
      organisation: head.organisation,
      state: 'draft',
      startsOn: '2020-05-10',
      endsOn: '2020-05-24',
      durationDays: 400,
      validUntil: '2020-01-01',
    });
    const agent = await signedIn(world, head);
    const check = await agent.get(`/listings/${course.id}/check`).expect(200);
    const { text } = await send(agent, `/listings/${course.id}/submission`, {
      version: hidden(check.text, 'version'),
    }).expect(422);
    expect(text).toContain('Last day: this day is over');
    expect(text).toContain('Valid until: this day is over');
    expect(text).toContain('How many days: more than');
    expect(text).toContain('href="#section-dates"');
    expect(await stateOf(course.id)).toBe('draft');
  });

  it('of leaving out what is needed is said where one comes back to', async () => {
    const need = await build.listing('need', { organisation: officer.organisation, state: 'draft', details: {} });
    const saved = await fill(ministry, need.id, 'story', { 'details/alreadyTried': 'Hand tools' });
    expect(saved.headers['location']).toBe(`/listings/${need.id}/edit?left=story`);
    const { text } = await ministry.get(saved.headers['location']!).expect(200);
    expect(text).toContain('Still needed on that page: Problem to be solved');
  });
});

describe('what is already there', () => {
  it('becomes the start of a new one, without days that have passed', async () => {
    const old = await build.listing('need', {
      organisation: officer.organisation,
      title: 'Solar pumps',
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
      amountMax: '500000',
      currency: 'JPY',
      costShares: [
        { item: 'travel', payer: 'donor', form: 'cash' },
        { item: 'travel', payer: 'provider', form: 'in_kind' },
      ],
      details: { problem: 'Diesel is dear.', deliverables: ['One', 'Two'] },
    });
    const { headers } = await send(ministry, `/listings/${old.id}/copies`, {}).expect(303);
    const id = headers['location']!.split('/')[2]!;
    const [copy] = await world.db.query('SELECT * FROM listing WHERE id = $1', [id]);
    expect(copy).toMatchObject({
      state: 'draft',
      title: 'Solar pumps',
      starts_on: null,
      ends_on: '2027-01-01',
      amount_max: '500000',
      currency: 'JPY',
      cost_shares: old.costShares,
      details: old.details,
    });
    const check = await ministry.get(`/listings/${id}/check`).expect(200);
    expect(check.text).toContain('This looks like');
  });

  it('is shown beside the answers where others ask much the same', async () => {
    const theirs = await build.listing('need', { title: 'Weaving of banana fibre abroad' });
    const draft = await build.listing('need', { organisation: officer.organisation, state: 'draft' });
    const { text } = await ministry.get(`/listings/${draft.id}/check`).expect(200);
    expect(text).toContain('Others say much the same');
    expect(text).toContain(`href="/listings/${theirs.id}"`);
  });

  it('is confirmed, closed and withdrawn from the desk, with a reason', async () => {
    const need = await build.listing('need', {
      organisation: officer.organisation,
      title: 'Still needed',
      stateSince: new Date(world.now().getTime() - 80 * 86_400_000),
    });
    expect((await ministry.get('/desk')).text).toContain(`action="/listings/${need.id}/confirmation"`);
    await send(ministry, `/listings/${need.id}/confirmation`, {})
      .expect(303)
      .expect('Location', '/desk?done=confirmation');
    const page = await ministry.get(`/listings/${need.id}/closure`).expect(200);
    const version = hidden(page.text, 'version');
    const { text } = await send(ministry, `/listings/${need.id}/closure`, { version }).expect(422);
    expect(text).toContain('Choose a reason');
    await send(ministry, `/listings/${need.id}/closure`, { version, reason: 'met_elsewhere' }).expect(303);
    expect(await stateOf(need.id)).toBe('closed');
    await ministry.get(`/listings/${need.id}/withdrawal`).expect(409);
  });

  it('says on its page what one may do with it, and nothing else', async () => {
    const need = await build.listing('need', { organisation: officer.organisation });
    const own = (await ministry.get(`/listings/${need.id}`).expect(200)).text;
    for (const there of ['/edit"', '/closure"', '/withdrawal"', '/copies"', '/confirmation"'])
      expect(own).toContain(there);
    expect(own).not.toContain('/publication"');
    const stranger = (await browser(world).get(`/listings/${need.id}`).expect(200)).text;
    for (const not of ['/edit"', '/closure"', '/withdrawal"', '/copies"']) expect(stranger).not.toContain(not);
  });
});
