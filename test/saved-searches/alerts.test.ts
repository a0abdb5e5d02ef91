import { afterEach, describe, expect, it } from 'vitest';
import { reviseListing } from '../../server/listings/index.js';
import { sendDigests } from '../../server/notifications/index.js';
import { rebuildSearch } from '../../server/search/index.js';
import { alertDue, alertSearch } from '../../server/saved-searches/index.js';
import { NOW } from '../support/world.js';
import { searchAlertWorld } from './search-alert-world.js';

const { world, build, publish, appeared, save, told, noticesOf, mailsOf, kept, choose, focalPoint, ministry } =
  await searchAlertWorld();
const someone = () => build.person('institution_member', { country: 'PER' });
const found = async (person: Parameters<typeof noticesOf>[0]) =>
  (await noticesOf(person)).filter((name) => name === 'savedSearch.found').length;

afterEach(() => world.moveTo(NOW));

describe('a search saved to be told at once', () => {
  it('tells of what appears and fits, with the reason, and of nothing else', async () => {
    const person = await someone();
    await appeared({ title: 'Quinoa before' });
    const id = await save(person, 'q=quinoa&kind=need&sector=32161&lang=fr&cursor=x&limit=3', 'at_once', 'Quinoa!');
    const listing = await appeared({ title: 'Growing quinoa', summary: 'In the highlands.' });
    await appeared({ title: 'Growing rice' });

    expect(await told(person, id)).toEqual([['Growing quinoa']]);
    const [mail] = await kept(person);
    expect(mail!.subject).toBe('Quinoa!: 1 new listing');
    expect(mail!.text).toContain(`Growing quinoa\nWhy: Words: quinoa · Kind: Need · Sector:`);
    expect(mail!.text).toContain(`/listings/${listing.id}`);
    expect(mail!.text).not.toContain('rice');
    expect(mail!.text).toContain('because you saved a search');
    expect((await world.as(person).get(`/api/v1/saved-searches/${id}`)).body.query).toBe(
      'q=quinoa&kind=need&sector=32161',
    );
  });

  it('finds by meaning in another language, and says through which words', async () => {
    const person = await someone();
    const id = await save(person, 'q=solar%20energy');
    await appeared({ title: 'Énergie solaire pour les écoles', language: 'fr', summary: 'Des panneaux.' });
    const { body } = await world.as(person).get(`/api/v1/saved-searches/${id}/alerts`).expect(200);
    expect(body.items[0].finds[0].why.words.join(' ')).toMatch(/[Éé]nergie solaire/);
  });

  it('tells once, however often everything is delivered and by however many at once', async () => {
    const person = await someone();
    const id = await save(person, 'q=sorghum');
    for (let n = 0; n < 3; n++) await publish({ title: `Sorghum ${n}` });
    await world.drain(2);
    await Promise.all(Array.from({ length: 6 }, () => alertDue(world.ctx())));
    await world.drain(2);
    const all = (await told(person, id)).flat();
    expect(all.toSorted()).toEqual(['Sorghum 0', 'Sorghum 1', 'Sorghum 2']);
    expect((await mailsOf(person)).filter(({ state }) => state === 'sent').length).toBeGreaterThan(0);
  });

  it('does not tell again of what was taken back for a change and published once more', async () => {
    const person = await someone();
    const id = await save(person, 'q=millet');
    const listing = await appeared({ title: 'Millet storage' });
    await reviseListing(world.ctx(focalPoint.actor), {
      listingId: listing.id,
      changes: { title: 'Millet storage, dry' },
    });
    await world.db.query(`UPDATE listing SET state = 'endorsed' WHERE id = $1`, [listing.id]);
    await world.as(focalPoint).post(`/api/v1/listings/${listing.id}/publication`).expect(200);
    await world.drain();
    expect(await told(person, id)).toEqual([['Millet storage, dry']]);
    expect(await found(person)).toBe(1);
  });

  it('loses nothing when it breaks off: neither find nor notice nor watermark is left behind half', async () => {
    const person = await someone();
    const id = await save(person, 'q=teff', 'daily');
    await appeared({ title: 'Teff milling' });
    const before = await world.db.query(`SELECT watermark FROM saved_search WHERE id = $1`, [id]);

    await world.db.query(`CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$;
      CREATE TRIGGER fall BEFORE UPDATE OF watermark ON saved_search FOR EACH ROW EXECUTE FUNCTION fall()`);
    await expect(alertSearch(world.ctx(), { savedSearchId: id })).rejects.toThrow('power cut');
    await world.db.query('DROP TRIGGER fall ON saved_search; DROP FUNCTION fall()');
    expect(await world.db.query(`SELECT watermark FROM saved_search WHERE id = $1`, [id])).toEqual(before);
    expect(await told(person, id)).toEqual([]);

    await alertSearch(world.ctx(), { savedSearchId: id });
    await world.drain();
    expect(await told(person, id)).toEqual([['Teff milling']]);
  });

  it('loses nothing that is published while it runs, in whatever order the publications end', async () => {
    const person = await someone();
    const id = await save(person, 'q=fonio', 'daily');
    const slow = await publish({ title: 'Fonio, slow' });
    const [{ id: eventId }] = await world.db.query(
      `SELECT id FROM domain_event WHERE name = 'listing.published' AND subject_id = $1`,
      [slow.id],
    );
    // The first has its place in the order and is not committed yet; the second must not overtake it.
    const runner = world.runtime.database.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock(19550425)');
    await runner.query(`INSERT INTO listing_appearance (listing_id, event_id, appeared_at) VALUES ($1, $2, $3)`, [
      slow.id,
      eventId,
      NOW,
    ]);
    await publish({ title: 'Fonio, quick' });
    const drained = world.drain();
    await alertSearch(world.ctx(), { savedSearchId: id });
    await runner.commitTransaction();
    await runner.release();
    await drained;
    await alertSearch(world.ctx(), { savedSearchId: id });
    await world.drain();
    expect((await told(person, id)).flat().toSorted()).toEqual(['Fonio, quick', 'Fonio, slow']);
  });

  it('loses nothing when the index lags behind or is rebuilt', async () => {
    const person = await someone();
    const id = await save(person, 'q=amaranth', 'daily');
    const listing = await appeared({ title: 'Amaranth', skills: ['cooking'] });
    await world.db.query(`DELETE FROM search_document WHERE listing_id = $1`, [listing.id]);
    await Promise.all([
      rebuildSearch(world.ctx(), world.runtime.parts.search.engines[0]!),
      alertSearch(world.ctx(), { savedSearchId: id }),
    ]);
    await world.drain();
    expect(await told(person, id)).toEqual([['Amaranth']]);
  });
});

describe('a search saved to be told daily or weekly', () => {
  it('waits for its hour and then tells of everything since', async () => {
    const person = await someone();
    const daily = await save(person, 'q=cassava', 'daily', 'Daily');
    const weekly = await save(person, 'q=cassava', 'weekly', 'Weekly');
    await appeared({ title: 'Cassava 1' });
    const run = async (at: string) => {
      world.moveTo(at);
      await alertDue(world.ctx());
      await world.drain();
      return [(await told(person, daily)).length, (await told(person, weekly)).length];
    };

    expect(await run('2026-11-24T23:59:00Z')).toEqual([0, 0]);
    expect(await run('2026-11-25T05:10:00Z')).toEqual([1, 0]);
    await appeared({ title: 'Cassava 2' });
    expect(await run('2026-11-25T23:00:00Z')).toEqual([1, 0]);
    // Missed for days: nothing is lost.
    expect(await run('2026-11-29T12:00:00Z')).toEqual([2, 0]);
    expect(await run('2026-11-30T05:10:00Z')).toEqual([2, 1]);
    expect(await told(person, daily)).toEqual([['Cassava 1'], ['Cassava 2']]);
    expect((await told(person, weekly))[0]!.toSorted()).toEqual(['Cassava 1', 'Cassava 2']);
  });

  it('tells nothing while nobody wants to hear, and not of that time afterwards', async () => {
    const person = await someone();
    const id = await save(person, 'q=lupin', 'none');
    await appeared({ title: 'Lupin, unheard' });
    await world
      .as(person)
      .patch(`/api/v1/saved-searches/${id}`)
      .set('If-Match', '"1"')
      .send({ cadence: 'at_once' })
      .expect(200);
    await appeared({ title: 'Lupin, heard' });
    expect(await told(person, id)).toEqual([['Lupin, heard']]);
  });

  it('can be changed to at once without losing what waited', async () => {
    const person = await someone();
    const id = await save(person, 'q=oca', 'weekly');
    await appeared({ title: 'Oca waiting' });
    await world
      .as(person)
      .patch(`/api/v1/saved-searches/${id}`)
      .set('If-Match', '"1"')
      .send({ cadence: 'at_once' })
      .expect(200);
    await alertDue(world.ctx());
    expect(await told(person, id)).toEqual([['Oca waiting']]);
  });
});

describe('an alert sees with the eyes of its person', () => {
  it('what is for the parties is told to its own and to nobody else', async () => {
    const own = await build.person('ministry_officer', { organisation: ministry });
    const other = await someone();
    const ids = [await save(own, 'q=uraninite'), await save(other, 'q=uraninite')] as const;
    await appeared({ title: 'Uraninite for parties', confidentiality: 'parties' });
    expect(await told(own, ids[0])).toEqual([['Uraninite for parties']]);
    expect(await told(other, ids[1])).toEqual([]);
    expect(await found(other)).toBe(0);
  });

  it('what one may no longer see is neither shown nor mailed, though it was found', async () => {
    const own = await build.person('ministry_officer', { organisation: ministry });
    const id = await save(own, 'q=bauxite');
    await publish({ title: 'Bauxite for parties', confidentiality: 'parties' });
    await choose(own, { searches: 'daily' });
    await world.drain();
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1`, [own.id, NOW]);
    world.moveTo('2026-11-25T06:00:00Z');
    await sendDigests(world.ctx(), { cadence: 'daily' });
    await world.drain();
    expect(await told(own, id)).toEqual([[]]);
    const digest = (await kept(own)).find(({ subject }) => subject!.startsWith('Your day'));
    expect(digest!.text).toContain('My search');
    expect(digest!.text).not.toContain('Bauxite');
  });

  it('whoever may not sign in any more is told nothing, and everything once they may again', async () => {
    const person = await someone();
    const id = await save(person, 'q=tamarind');
    await world.db.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [person.id, NOW]);
    await appeared({ title: 'Tamarind' });
    await world.db.query(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [person.id]);
    expect(await told(person, id)).toEqual([]);
    await alertDue(world.ctx());
    expect(await told(person, id)).toEqual([['Tamarind']]);
  });

  it('stops by one click for all searches, while the notices stay', async () => {
    const person = await someone();
    await save(person, 'q=moringa');
    await appeared({ title: 'Moringa 1' });
    const [mail] = await kept(person);
    const address = new URL(/http\S+\/unsubscribe\/\S+/.exec(mail!.text!)![0]);
    await world.visitor().post(address.pathname).expect(200);
    await appeared({ title: 'Moringa 2' });
    expect(await found(person)).toBe(2);
    expect(await kept(person)).toHaveLength(1);
  });
});

describe('a search that finds nothing for thirty days', () => {
  it('says once how it could be widened, and again only after it has found something', async () => {
    const person = await someone();
    const id = await save(person, 'q=quinoa+zeppelin&kind=fund', 'weekly', 'Narrow');
    await build.listing('fund', { title: 'Quinoa fund' });
    await rebuildSearch(world.ctx(), world.runtime.parts.search.engines[0]!);
    const run = async (days: number) => {
      world.moveTo(new Date(NOW.getTime() + days * 86_400_000));
      await alertDue(world.ctx());
      await world.drain();
      return (await noticesOf(person)).filter((name) => name === 'savedSearch.quiet').length;
    };
    expect(await run(29)).toBe(0);
    expect(await run(30)).toBe(1);
    expect(await run(75)).toBe(1);
    const { body } = await world.as(person).get(`/api/v1/saved-searches/${id}/alerts`).expect(200);
    expect(body.items[0]).toMatchObject({ kind: 'quiet', finds: [] });
    expect(body.items[0].widenings).toContainEqual({
      without: 'word',
      values: ['zeppelin'],
      count: 1,
      query: 'q=quinoa&kind=fund',
    });
    const [mail] = await kept(person);
    expect(mail!.subject).toBe('Nothing new for 30 days: Narrow');
    expect(mail!.text).toContain('Without the word “zeppelin”: 1 listing');
  });
});
