import { setImmediate as othersFirst } from 'node:timers/promises';
import { z } from 'zod';
import { system } from '../actor.js';
import { actingAs } from '../platform/acting-as.js';
import type { Context } from '../platform/context.js';
import * as field from '../platform/fields.js';
import { parse } from '../platform/parse.js';
import { authorize } from '../platform/policy.js';
import type { Found } from './engine/match-index.js';
import type { Subject } from './engine/subject.js';
import { loadJudge, type Judge } from './load-judge.js';
import { labelledOf, listedOffers, pastNeeds, type Labelled, type ListedOffer, type PastNeed } from './past-cases.js';
import { meanRanks, rankOf, type MeanRanks, type Rank } from './preview-ranks.js';
import { scorers } from './scorer.js';
import { LISTED, MATCHES_PER_NEED } from './weights.js';
import { weightsSchema } from './weights-schema.js';

export const previewRequest = z.strictObject({
  weights: weightsSchema,
  newest: field
    .number(z.int('Enter a whole number').min(0).max(200, 'At most 200'))
    .default(50)
    .describe('How many of the newest open needs are looked at, beside all on which people have decided'),
});

/** The first on a list, which is what people read. */
const TOP = 10;
const MOST_NEEDS = 200;
const MOST_MS = 20_000;

/** The first ten of a need on one side, before and after. */
export interface SideChange {
  /** How many of the first ten are others. */
  changed: number;
  metBefore: boolean;
  metAfter: boolean;
  enters: ListedOffer[];
  leaves: ListedOffer[];
}

export interface NeedChange {
  need: PastNeed;
  offer: SideChange;
  fund: SideChange;
}

export interface Preview {
  /** The version it was compared with. */
  version: number;
  /** Open needs looked at, and those there was no time for. */
  looked: number;
  left: number;
  changed: number;
  becomeMet: number;
  becomeUnmet: number;
  /** Those whose first ten change, the most changed first. */
  needs: NeedChange[];
  /** Where people's choices stand in the lists, and what they dismissed as another subject or level. */
  chosen: MeanRanks;
  dismissed: MeanRanks;
}

/**
 * What other weights would have made of past cases. Writes nothing, lets others work between two needs, and stops when
 * it takes too long.
 */
export async function previewWeights(ctx: Context, raw: z.input<typeof previewRequest>): Promise<Preview> {
  authorize(ctx.actor, 'matchingWeights', 'set', {});
  const { weights, newest } = parse(previewRequest, raw);
  // Reads what is committed, even when the request itself runs in a transaction.
  const db = actingAs(ctx.db.dataSource, system);
  const judge = await loadJudge({ ...ctx, actor: system, db });
  const cases = { before: judge.scorer, after: scorers(weights) };
  const needs = await pastNeeds(db, { newest, most: MOST_NEEDS });
  const labelled = await labelledOf(
    db,
    needs.map(({ id }) => id),
  );

  const looks: Look[] = [];
  const ranks: Rank[] = [];
  const until = ctx.now().getTime() + MOST_MS;
  for (const need of needs) {
    if (ctx.now().getTime() > until) break;
    const found = lookAt(need, judge, cases);
    if (need.open) looks.push({ need, ...found.sides });
    ranks.push(...(labelled.get(need.id) ?? []).map((match) => rankOfLabelled(match, found.subject, judge, cases)));
    await othersFirst();
  }
  const titles = await listedOffers(db, looks.flatMap(othersOf));
  const changes = looks
    .map((look) => inWords(look, titles))
    .filter(({ offer, fund }) => offer.changed + fund.changed > 0);
  return {
    version: judge.weights.version,
    looked: looks.length,
    left: needs.filter(({ open }) => open).length - looks.length,
    changed: changes.length,
    becomeMet: changes.filter(({ offer }) => !offer.metBefore && offer.metAfter).length,
    becomeUnmet: changes.filter(({ offer }) => offer.metBefore && !offer.metAfter).length,
    needs: changes.toSorted((a, b) => b.offer.changed + b.fund.changed - a.offer.changed - a.fund.changed),
    chosen: meanRanks(ranks.filter(({ label }) => label === 'chosen')),
    dismissed: meanRanks(ranks.filter(({ label }) => label === 'dismissed')),
  };
}

interface Cases {
  before: Judge['scorer'];
  after: Judge['scorer'];
}

interface Lists {
  before: Found[];
  after: Found[];
}

interface Look {
  need: PastNeed;
  offer: Lists;
  fund: Lists;
}

function lookAt(need: PastNeed, { index }: Judge, { before, after }: Cases) {
  const subject = index.known(need.id) ?? index.subject(need.features);
  const lists = (side: 'offer' | 'fund') => ({ before: list(before, side), after: list(after, side) });
  return { subject, sides: { offer: lists('offer'), fund: lists('fund') } };

  function list(by: Cases['before'], side: 'offer' | 'fund') {
    const scorer = by[side];
    const found = index.find(subject, side, { most: TOP, floor: scorer.threshold * LISTED, scorer });
    return isMet(found, scorer.threshold) ? found : [];
  }
}

const isMet = (found: readonly Found[], threshold: number) => found.length > 0 && found[0]!.total >= threshold;

/** By score alone, because no weight changes what a filter says; an offer that has closed since is put among the open ones. */
function rankOfLabelled({ label, offer: features }: Labelled, need: Subject, { index }: Judge, cases: Cases): Rank {
  const offer = index.known(features.id) ?? index.subject(features);
  const side = offer.side === 'fund' ? 'fund' : 'offer';
  return { label, before: rankBy(cases.before[side]), after: rankBy(cases.after[side]) };

  function rankBy(scorer: Cases['before']['offer']): number | null {
    const { total } = index.explain(need, offer, scorer, () => undefined);
    const others = index
      .find(need, side, { most: MATCHES_PER_NEED + 1, floor: scorer.threshold * LISTED, scorer })
      .filter(({ id }) => id !== offer.id);
    return rankOf(total, others, scorer.threshold);
  }
}

const entering = ({ before, after }: Lists) => after.filter(({ id }) => !before.some((one) => one.id === id));
const leaving = ({ before, after }: Lists) => entering({ before: after, after: before });
const othersOf = ({ offer, fund }: Look) =>
  [offer, fund].flatMap((lists) => [...entering(lists), ...leaving(lists)].map(({ id }) => id));

function inWords({ need, offer, fund }: Look, titles: ReadonlyMap<string, ListedOffer>): NeedChange {
  const named = (found: Found[]) => found.flatMap(({ id }) => titles.get(id) ?? []);
  const change = (lists: Lists): SideChange => ({
    changed: Math.max(entering(lists).length, leaving(lists).length),
    metBefore: lists.before.length > 0,
    metAfter: lists.after.length > 0,
    enters: named(entering(lists)),
    leaves: named(leaving(lists)),
  });
  return { need, offer: change(offer), fund: change(fund) };
}
