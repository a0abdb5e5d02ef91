import { createDataSource } from '../../server/database.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { DomainEvent } from '../../server/platform/domain-event.js';
import type { KindName, Listing } from '../../server/listings/index.js';
import { embedMissing, firstWeights, loadJudge, Match, setWeights } from '../../server/matching/index.js';
import { keepMeaning } from '../../server/matching/keep-meaning.js';
import { meaningDigest } from '../../server/matching/meaning-text.js';
import { relay } from '../../workers/relay.js';
import { runReaction } from '../../workers/run-reaction.js';
import { builders } from '../support/build.js';
import { openWorld, type World } from '../support/world.js';
import { startProvider } from './embedding-provider.js';

const provider = await startProvider([
  ['zorvex', 'quandle'],
  ['plimbing', 'mistrop'],
  ['vuntle', 'krebbish'],
]);
const world = await openWorld({ EMBEDDINGS_URL: provider.url, EMBEDDINGS_MODEL: 'small' });
const build = builders(world);

const says = (text: string) => ({ title: text, summary: text, skills: [], sectors: [], sdgs: [], details: {} });
const meansAlone = { ...firstWeights.offer.mutuality, meaning: 0.815 };
const byMeaning = { ...firstWeights, offer: { ...firstWeights.offer, mutuality: meansAlone } };

/** A listing whose publication nobody has reacted to yet. */
async function published(of: { build: typeof build; world: World }, kind: KindName, given: Partial<Listing>) {
  const listing = await of.build.listing(kind, given);
  await happened(of.world, 'listing.published', listing);
  return listing;
}

const happened = ({ db, now }: World, name: 'listing.published' | 'listing.revised', { id }: Listing) =>
  db.insert(DomainEvent, {
    name,
    subjectKind: 'listing',
    subjectId: id,
    payload: { listingId: id, material: false } as never,
    actorId: null as never,
    occurredAt: now(),
  });

const rows = ({ db }: World): Promise<{ id: string; model: string; bytes: number }[]> =>
  db.query(`SELECT listing_id AS id, model, length(vector) AS bytes FROM matching_embedding ORDER BY listing_id`);
const rowOf = async (listing: Listing) => (await rows(world)).find(({ id }) => id === listing.id);
const matchOf = (of: World, need: Listing, offer: Listing) =>
  of.db.findOneBy(Match, { needId: need.id, offerId: offer.id });
const reasonsOf = (match: Match | null) => match!.criteria.mutuality.reasons.map(({ code }) => code);
const textsAsked = () => provider.asked.flatMap(({ input }) => input);

/** Hands over what is waiting and carries it out; says which reactions failed, for a queue to try again. */
async function failures(): Promise<string[]> {
  const failed: string[] = [];
  const jobs: { eventId: string; reaction: string }[] = [];
  const queue = { addBulk: async (added: { data: (typeof jobs)[number] }[]) => jobs.push(...added.map((a) => a.data)) };
  while ((await relay(world.runtime.database, queue as never, world.now())) > 0)
    for (const job of jobs.splice(0))
      await runReaction(world.runtime, job).catch((error: Error) => failed.push(`${job.reaction}: ${error.message}`));
  return failed;
}

async function tryAgain() {
  const waiting: { eventId: string; reaction: string }[] = await world.db.query(
    `SELECT event_id AS "eventId", name AS reaction FROM reaction WHERE done_at IS NULL`,
  );
  for (const job of waiting) await runReaction(world.runtime, job);
  await world.drain();
}

const raise = async (of: World, weights = byMeaning) => {
  const { actor } = await builders(of).person('administrator');
  const { weights: current } = await loadJudge(of.ctx());
  await setWeights(of.ctx(actor), { weights, note: 'As the preview shows', basedOn: current.version });
  await of.drain();
};

describe('without a provider', () => {
  it('nothing is asked, kept or scored, whatever the weight', async () => {
    const plain = await openWorld();
    const of = { build: builders(plain), world: plain };
    const need = await published(of, 'need', says('Zorvex plimbing'));
    const same = await published(of, 'training', says('Zorvex plimbing'));
    const other = await published(of, 'training', says('Quandle mistrop'));
    await plain.drain();
    const before = await matchOf(plain, need, same);
    const asked = provider.asked.length;
    expect(reasonsOf(before)).not.toContain('meaning_unknown');

    await raise(plain);

    expect(await rows(plain)).toEqual([]);
    expect(await matchOf(plain, need, other)).toBeNull();
    expect(reasonsOf(await matchOf(plain, need, same))).toContain('meaning_unknown');
    expect(await plain.recorded('listing.embedded')).toEqual([]);
    expect(await embedMissing(plain.ctx())).toBe(0);
    expect(provider.asked).toHaveLength(asked);
  });
});

describe('with a provider', () => {
  let need: Listing;
  let same: Listing;
  let other: Listing;
  let secret: Listing;
  let scoreBefore: number;

  beforeAll(async () => {
    const of = { build, world };
    need = await published(of, 'need', says('Zorvex plimbing'));
    same = await published(of, 'training', says('Zorvex plimbing'));
    other = await published(of, 'training', says('Quandle mistrop'));
    secret = await published(of, 'training', { ...says('Quandle mistrop hidden'), confidentiality: 'parties' });
    await world.drain();
    scoreBefore = (await matchOf(world, need, same))!.score;
  });

  it('each open listing is read once, and those for the parties of a match alone never leave', async () => {
    expect((await rows(world)).map(({ id }) => id).sort()).toEqual([need.id, same.id, other.id].sort());
    expect((await rows(world)).every(({ model, bytes }) => model === 'small' && bytes === 16)).toBe(true);
    expect(textsAsked()).toHaveLength(3);
    expect(textsAsked().join()).not.toContain('hidden');

    await happened(world, 'listing.revised', need);
    await happened(world, 'listing.revised', secret);
    await world.drain(2);
    expect(await embedMissing(world.ctx())).toBe(0);
    expect(textsAsked()).toHaveLength(3);
  });

  it('nothing changes while meaning has no weight', async () => {
    expect(await matchOf(world, need, other)).toBeNull();
    const { score } = (await matchOf(world, need, same))!;
    expect(score).toBe(scoreBefore);
    expect(reasonsOf(await matchOf(world, need, same)).join()).not.toContain('meaning');
  });

  it('texts without a word in common meet once it has one, and say why', async () => {
    await raise(world);

    const match = await matchOf(world, need, other);
    expect(match).toMatchObject({ state: 'suggested', score: expect.any(Number) });
    const reasons = match!.criteria.mutuality.reasons;
    expect(reasons.find(({ code }) => code === 'meaning_near')).toMatchObject({
      verdict: 'fits',
      values: { percent: 100 },
      weight: expect.closeTo(0.36, 1),
    });
    expect(reasons.map(({ code }) => code)).toContain('topic_not_shared');
    expect(await matchOf(world, need, secret)).toBeNull();
  });

  it('a fresh process knows the same, and so does one that follows', async () => {
    const fresh = await createDataSource(world.ownerUrl, { poolSize: 2 }).initialize();
    try {
      const [here, there] = [await loadJudge(world.ctx()), await loadJudge({ ...world.ctx(), db: fresh.manager })];
      for (const { id } of [need, same, other])
        expect(there.index.known(id)!.facts.meaning).toEqual(here.index.known(id)!.facts.meaning);
      const late = await published({ build, world }, 'training', says('Krebbish'));
      await world.drain();
      expect((await loadJudge({ ...world.ctx(), db: fresh.manager })).index.known(late.id)!.facts.meaning).toEqual(
        (await loadJudge(world.ctx())).index.known(late.id)!.facts.meaning,
      );
      expect((await loadJudge(world.ctx())).index.known(late.id)!.facts.meaning).not.toBeNull();
    } finally {
      await fresh.destroy();
    }
  });

  it('a changed text is read anew, and what was kept of the old one counts for nothing', async () => {
    const asking = await published({ build, world }, 'need', says('Vuntle'));
    const giving = await published({ build, world }, 'training', says('Krebbish'));
    await world.drain();
    expect(await matchOf(world, asking, giving)).toMatchObject({ state: 'suggested' });

    provider.always = 'hang up';
    await world.db.update('listing', { id: giving.id }, { title: 'Flomber', summary: 'Flomber', version: 2 });
    await happened(world, 'listing.revised', giving);
    expect(await failures()).toEqual([expect.stringContaining('embed: ')]);
    expect(await rowOf(giving)).toBeUndefined();
    expect(await matchOf(world, asking, giving)).toMatchObject({ state: 'ended' });

    provider.always = undefined;
    await tryAgain();
    expect(await rowOf(giving)).toBeDefined();
  });

  it('one that becomes for the parties alone is forgotten', async () => {
    const shy = await published({ build, world }, 'training', says('Krebbish shy'));
    await world.drain();
    expect(await rowOf(shy)).toBeDefined();
    await world.db.update('listing', { id: shy.id }, { confidentiality: 'parties', version: 2 });
    await happened(world, 'listing.revised', shy);
    await world.drain();

    expect(await rowOf(shy)).toBeUndefined();
    expect((await loadJudge(world.ctx())).index.known(shy.id)!.facts.meaning).toBeNull();
  });

  it.each([
    ['is away', 'hang up'],
    ['sends one elsewhere', 'redirect'],
    ['speaks nonsense', { body: '<html>' }],
    ['answers something else', { body: { data: [{ embedding: [0, 0] }] } }],
    ['has had enough', { status: 429, body: {} }],
  ] as const)('one that %s keeps nobody waiting, and is asked again', async (what, answer) => {
    provider.always = answer as never;
    const word = what.replaceAll(/\W/g, '');
    const asking = await published({ build, world }, 'need', says(`Vuntle ${word}`));
    const giving = await published({ build, world }, 'training', says(`Vuntle ${word}`));

    const failed = await failures();

    expect(failed).toHaveLength(2);
    expect(failed.join()).toMatch(/^embed: The embedding provider/);
    expect(failed.join()).not.toContain(word);
    expect(reasonsOf(await matchOf(world, asking, giving))).toContain('meaning_unknown');
    expect([await rowOf(asking), await rowOf(giving)]).toEqual([undefined, undefined]);
    await expect(embedMissing(world.ctx())).rejects.toThrow('The embedding provider');

    provider.always = undefined;
    await tryAgain();
    expect(reasonsOf(await matchOf(world, asking, giving))).toContain('meaning_near');
  });

  it('one that answers late finds the text it read gone, and keeps nothing', async () => {
    const vector = Int8Array.from([127, 0]);
    const slow = await build.listing('training', says('Slow'));
    const read = { listingId: slow.id, model: 'small', vector };
    await keepMeaning(world.ctx(), { ...read, readAs: meaningDigest('another text') });
    expect(await rowOf(slow)).toBeUndefined();
    await keepMeaning(world.ctx(), { ...read, readAs: meaningDigest('Slow\nSlow') });
    expect(await rowOf(slow)).toMatchObject({ bytes: 2 });
  });

  it('a vector of another length or model is not compared', async () => {
    const slow = await world.db.query(`SELECT listing_id AS id FROM matching_embedding WHERE length(vector) = 2`);
    const { index, scorer } = await loadJudge(world.ctx());
    const { criteria } = index.explain(index.known(need.id)!, index.known(slow[0].id)!, scorer.offer, () => undefined);
    expect(criteria.mutuality.reasons.map(({ code }) => code)).toContain('meaning_unknown');
  });

  it('listings from before, and those of another model, are read in the background', async () => {
    const early = await build.listing('training', says('Early'));
    await world.db.query(`UPDATE matching_embedding SET model = 'old' WHERE listing_id = $1`, [need.id]);

    expect(await embedMissing(world.ctx())).toBe(2);

    expect(await rowOf(early)).toMatchObject({ model: 'small' });
    expect(await rowOf(need)).toMatchObject({ model: 'small' });
    await world.drain();
    expect(await embedMissing(world.ctx())).toBe(0);
  });
});
