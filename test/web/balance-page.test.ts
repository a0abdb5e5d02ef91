import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import { findMatches, Match } from '../../server/matching/index.js';
import { words } from '../../web/words/translator.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn, withoutTokens } from './browser.js';
import { FORBIDDEN_MARKUP } from './forbidden-markup.js';

const world = await openWorld();
const build = builders(world);
const PAGE = '/secretariat/balance';
const { en, fr } = words;
const seen = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00A0\u202F]/g, ' ');

let donor: TestPerson;
let fund: Listing;
let islands: Listing;
let pages: { donor: Agent; secretariat: Agent };
type Agent = Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  donor = await build.person('donor_officer', { country: 'BRA' });
  pages = {
    donor: await signedIn(world, donor),
    secretariat: await signedIn(world, await build.person('administrator')),
  };
  const needIn = async (country: string) =>
    build.listing('need', { organisation: await build.organisation({ kind: 'ministry', country }) });
  for (let n = 0; n < 2; n++) islands = await needIn('FJI');
  for (let n = 0; n < 4; n++) {
    const need = await needIn('PER');
    await build.listing('training');
    await findMatches(world.ctx(), { listingId: need.id });
    await world.db.update(Match, { needId: need.id }, { state: 'introduced', introducedAt: world.now() });
  }
  fund = await build.listing('fund', { organisation: donor.organisation });
  await findMatches(world.ctx(), { listingId: fund.id });
  await findMatches(world.ctx(), { listingId: islands.id });
  const [match] = await world.db.query(`SELECT * FROM match WHERE need_country = 'PER' LIMIT 1`);
  await world.db.query(
    `INSERT INTO mission (id, match_id, need_id, offer_id, need_organisation_id, offer_organisation_id, title, duty_station,
                          starts_on, ends_on, state, state_since, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'M', 'D', '2027-01-01', '2027-02-01', 'under_way', $6, $6, $6)`,
    [match.id, match.need_id, match.offer_id, match.need_organisation_id, match.offer_organisation_id, world.now()],
  );
});

describe('the page of the balance', () => {
  it('shows who is served less than its share', async () => {
    const { text } = await pages.secretariat.get(`${PAGE}?lang=fr`).expect(200);
    const [, row] = /<th scope="row"[^>]*><bdi>Petits États insulaires[^<]*<\/bdi>(.*?)<\/tr>/.exec(text)!;
    expect(row).toContain(fr['balance.behind']);
    expect(seen(row!)).toContain('33 %');
    expect(text).toContain('Mélanésie');
    expect(text).toContain(fr['balance.sector']);
  });

  it.each(languages7)('is whole in %s, light and without a script', async (lang) => {
    const { text } = await pages.donor.get(`${PAGE}?lang=${lang}`).expect(200);
    expect(text).toContain(words[lang]['balance.intro']);
    expect(text).toContain(words[lang]['balance.other']);
    expect(withoutTokens(text)).not.toMatch(FORBIDDEN_MARKUP);
    expect(gzipSync(text).length).toBeLessThan(14_000);
  });

  it('can begin on a day, and says when there is nothing', async () => {
    const { text } = await pages.secretariat.get(`${PAGE}?since=2030-01-01&lang=en`).expect(200);
    expect(text).toContain(en['balance.empty']);
    expect(text).toContain('value="2030-01-01"');
    await pages.secretariat.get(`${PAGE}?since=`).expect(200);
    await pages.secretariat.get(`${PAGE}?since=soon`).expect(422);
  });

  it('is for administrators and donors, and so is the link to it', async () => {
    expect((await pages.donor.get('/')).text).toContain(`href="${PAGE}"`);
    await browser(world).get(PAGE).expect(303);
    const member = await signedIn(world, await build.person('focal_point'));
    expect((await member.get('/')).text).not.toContain(PAGE);
    await member.get(PAGE).expect(404);
  });
});

describe('beside the score', () => {
  const line = 'Small Island developing States: 33% of needs, 0% of engagements';

  it('of each need a fund could serve, its donor reads how its groups are served', async () => {
    const { text } = await pages.donor.get(`/listings/${fund.id}?lang=en`).expect(200);
    expect(seen(text).toLowerCase()).toContain(line.toLowerCase());
    const [, score] = /<p class="score">(.*?)<\/p>/s.exec(text)!;
    expect(score).not.toContain('of needs');
    expect(gzipSync(text).length).toBeLessThan(14_000);
  });

  it('the secretariat reads it on the need, and nobody else does', async () => {
    const { text } = await pages.secretariat.get(`/listings/${islands.id}?lang=en`).expect(200);
    expect(seen(text).toLowerCase()).toContain(line.toLowerCase());
    const owner = await signedIn(
      world,
      await build.person('ministry_officer', { organisation: { id: islands.organisationId, country: 'FJI' } as never }),
    );
    for (const reader of [owner, browser(world)])
      expect((await reader.get(`/listings/${islands.id}?lang=en`)).text).not.toContain(en['balance.groups']);
  });
});
