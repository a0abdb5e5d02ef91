import type { EntityManager } from 'typeorm';
import { system } from '../server/actor.js';
import { Listing } from '../server/listings/index.js';
import { featureText, findMatches, loadJudge, rematchNow, type Features } from '../server/matching/index.js';
import type { Runtime } from '../server/runtime.js';
import { conceptLabel, thesaurus } from '../server/thesaurus/index.js';
import { insert } from '../server/platform/database.js';
import { uuidv7 } from '../server/platform/uuid.js';
import { percentile, significant } from './percentile.js';
import { printFigures } from './print-figures.js';
import { readSize } from './read-size.js';
import { syntheticListings } from './synthetic-listings.js';
import { withTemporaryRuntime } from './temporary-runtime.js';
import { withTime } from './with-time.js';

export const usage = `npm run bench -- posting [--listings 100000] [--needs 60] [--json]
  one need in process, from nothing to stored, read, matched, twenty matches and their events committed, beside the bare
  insert of the same row; and how long a process takes to load the index from PostgreSQL`;

const PAGE = 5_000;
const WARM_UP = 20;

export async function main(args: string[]) {
  const { size, json } = readSize(args, { listings: 100_000, needs: 60 }, usage);
  printFigures(await withTemporaryRuntime((runtime) => measure(runtime, size)), json);
}

async function measure({ context, database: { manager: db } }: Runtime, size: { listings: number; needs: number }) {
  const ctx = context(system);
  const [asking, giving] = [await organisation(db, 'NPL'), await organisation(db, 'LKA')];
  await fill(db, size.listings, giving);
  await db.query('ANALYZE');
  const [, loaded] = await withTime(() => loadJudge(ctx));
  await rematchNow(ctx); // No needs yet: counts the terms.
  await loadJudge(ctx);

  const draw = syntheticListings(2);
  const [bare, posted]: [number[], number[]] = [[], []];
  let matches = 0;
  for (let n = 0; n < WARM_UP + size.needs; n++) {
    const features = draw.need();
    const [, one] = await withTime(() => insert(db, row(features, asking, 'draft')));
    const need = row(features, asking, 'published');
    const [, other] = await withTime(async () => {
      await insert(db, need);
      await findMatches(ctx, { listingId: need.id });
    });
    if (n < WARM_UP) continue;
    bare.push(one);
    posted.push(other);
    matches += (await db.query(`SELECT 1 FROM match WHERE need_id = $1`, [need.id])).length;
  }
  const [insert95, posting95] = [percentile(bare, 0.95), percentile(posted, 0.95)];
  return {
    bench: 'posting',
    ...size,
    matches_per_need: significant(matches / size.needs),
    index_loaded_s: significant(loaded / 1_000),
    insert_p50_ms: significant(percentile(bare, 0.5)),
    insert_p95_ms: significant(insert95),
    posting_p50_ms: significant(percentile(posted, 0.5)),
    posting_p95_ms: significant(posting95),
    ratio_p95: significant(posting95 / insert95),
  };
}

async function organisation(db: EntityManager, country: string): Promise<string> {
  const id = uuidv7(new Date());
  await db.query(
    `INSERT INTO organisation (id, kind, name, country, created_at) VALUES ($1, 'institution', 'Institute', $2, now())`,
    [id, country],
  );
  return id;
}

/** Offers as they stand once they are open and read. */
async function fill(db: EntityManager, listings: number, organisationId: string) {
  const draw = syntheticListings(1);
  for (let made = 0; made < listings; made += PAGE) {
    const offers = Array.from({ length: Math.min(PAGE, listings - made) }, () => {
      const offer = { ...draw.offer(), organisation: organisationId };
      return { features: real(offer), listing: row(offer, organisationId, 'published') };
    });
    await db.query(`INSERT INTO listing SELECT * FROM jsonb_populate_recordset(NULL::listing, $1::jsonb)`, [
      JSON.stringify(offers.map(({ listing }) => snakeCase(listing))),
    ]);
    await db.query(
      `INSERT INTO matching_feature (listing_id, open, read_as, features, said)
       SELECT * FROM unnest($1::uuid[], $2::boolean[], $3::text[], $4::text[], $5::jsonb[])`,
      [
        offers.map(({ listing }) => listing.id),
        offers.map(() => true),
        offers.map(() => 'the bench'),
        offers.map(({ features }) => featureText(features)),
        offers.map(() => '{}'),
      ],
    );
  }
}

const concepts = [...thesaurus().concepts.values()];
const conceptOf = (term: string) => concepts[Number(term.split('-').at(-1)) % concepts.length]!;

/** The same with concepts of the thesaurus, each once, so that needs that are written in words meet them. */
function real(features: Features): Features {
  const mentions = new Map<string, Features['mentions'][number]>();
  for (const mention of features.mentions) {
    const term = mention.term.startsWith('c:') ? (`c:${conceptOf(mention.term).id}` as const) : mention.term;
    if (!mentions.has(term)) mentions.set(term, { ...mention, term });
  }
  return { ...features, mentions: [...mentions.values()] };
}

function row(features: Features, organisationId: string, state: Listing['state']): Listing {
  const subjects = features.mentions.filter(({ impact }) => impact === 255).map(({ term }) => conceptOf(term));
  const skills = [...new Set(subjects.map((concept) => conceptLabel(concept, 'en')))];
  const now = new Date();
  const { countries, groupings, regions } = rule(features);
  return Object.assign(new Listing(), {
    id: features.id,
    kind: features.kind,
    organisationId,
    country: features.country,
    language: 'en',
    title: skills[0] ?? 'Help',
    summary: skills.join(', '),
    details: {},
    sectors: [...features.sectors],
    sdgs: [...features.sdgs],
    skills,
    languages: [...features.languages],
    interpreter: features.interpreter,
    modalities: [...features.modalities],
    places: [],
    eligibleCountries: countries,
    eligibleGroupings: groupings,
    eligibleRegions: regions,
    startsOn: features.startsOn,
    endsOn: features.endsOn,
    seats: features.seats,
    amountMin: features.amount,
    amountMax: features.amount,
    currency: features.currency,
    costShares: [],
    level: features.level,
    state,
    stateSince: now,
    firstPublishedAt: now,
    confirmedAt: now,
    createdAt: now,
    updatedAt: now,
    ...(state === 'draft' ? { id: uuidv7(now) } : {}),
  });
}

function rule({ eligibility }: Features) {
  const [countries, groupings, regions] = JSON.parse(eligibility) as [string[], string[], string[]];
  return { countries, groupings, regions };
}

const snakeCase = (listing: Listing) =>
  Object.fromEntries(
    Object.entries(listing).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
