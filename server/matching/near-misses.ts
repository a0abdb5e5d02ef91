import { visibleListings, OPEN } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import { asChanged } from './as-changed.js';
import type { Found } from './engine/match-index.js';
import type { Subject } from './engine/subject.js';
import { loadWords } from './feature-store.js';
import type { Change } from './hard-filters.js';
import { loadJudge, type Judge } from './load-judge.js';
import { loadSides, ownSideOf, type Side } from './match-queries.js';
import { HOLDING } from './match-workflow.js';
import { criteria, type ReasonCode, type Score, type Values } from './reason.js';
import { rounded } from './scorer.js';

/** More than these nobody goes after. */
const MOST = 5;

export interface NearMiss {
  listing: Side;
  /** The score there would be after the changes, without what the changed things themselves would say. */
  score: Score;
  changes: NearChange[];
}

export interface NearChange {
  code: Change;
  values: Values;
  /** What it would add to the score, 0 to 1. */
  weight: number;
}

export interface NearMisses {
  /** How many open listings were looked at. */
  looked: number;
  misses: NearMiss[];
}

/**
 * What would be a match of this listing if one or two things changed, the best first: of a need, offers (or funds); of
 * an offer or a fund, needs. For the side the listing is on. Shows only what its reader could find in the catalogue, and
 * nothing that somebody on either side has already decided on.
 */
export async function listNearMisses(
  ctx: Context,
  listingId: string,
  kind: 'offer' | 'fund' = 'offer',
): Promise<NearMisses> {
  await ownSideOf(ctx, listingId);
  const judge = await loadJudge(ctx);
  const subject = judge.index.known(listingId);
  if (!subject) return { looked: 0, misses: [] };
  const side = subject.side === 'need' ? kind : 'need';
  const found = await bestShown(ctx, subject, side, judge);
  return { looked: judge.index.open(side), misses: await explained(ctx, subject, found, judge) };
}

/** Asks for more and more until enough of it may be shown, or there is no more. */
async function bestShown(ctx: Context, subject: Subject, side: Subject['side'], { index, scorer }: Judge) {
  const by = side === 'fund' || subject.side === 'fund' ? scorer.fund : scorer.offer;
  for (let most = 4 * MOST; ; most *= 4) {
    const found = index.findNear(subject, side, { most, floor: by.threshold, scorer: by });
    const shown = await shownOf(ctx, subject, found);
    if (shown.length >= MOST || found.length < most) return shown.slice(0, MOST);
  }
}

async function shownOf({ db, actor }: Context, subject: Subject, found: Found[]): Promise<Found[]> {
  if (found.length === 0) return [];
  const visible = visibleListings(actor, 'l', 5);
  const rows: { id: string }[] = await db.query(
    `SELECT l.id FROM listing l
      WHERE l.id = ANY($1) AND l.state = ANY($2) AND l.confidentiality <> 'parties' AND ${visible.sql}
        AND NOT EXISTS (SELECT 1 FROM match m WHERE (m.state = 'dismissed' OR m.state = ANY($3))
              AND ${subject.side === 'need' ? 'm.need_id = $4 AND m.offer_id = l.id' : 'm.offer_id = $4 AND m.need_id = l.id'})`,
    [found.map(({ id }) => id), OPEN, HOLDING, subject.id, ...visible.params],
  );
  const shown = new Set(rows.map(({ id }) => id));
  return found.filter(({ id }) => shown.has(id));
}

async function explained({ db }: Context, subject: Subject, found: Found[], judge: Judge): Promise<NearMiss[]> {
  const ids = found.map(({ id }) => id);
  const words = await loadWords(db, [subject.id, ...ids]);
  const sides = await loadSides(db, ids);
  return found.flatMap(({ id }) => {
    const [other, listing] = [judge.index.known(id), sides.get(id)];
    if (!other || !listing) return [];
    const [need, offer] = subject.side === 'need' ? [subject, other] : [other, subject];
    const failures = judge.index.failures(need, offer) as { code: Change; values: Values }[];
    const made = failures.map(({ code }) => code);
    const after = { ...offer, facts: asChanged(need.facts, offer.facts, made, judge.index.world) };
    const scorer = offer.side === 'fund' ? judge.scorer.fund : judge.scorer.offer;
    const score = judge.index.explain(need, after, scorer, words);
    return [{ listing, ...apart(score, failures) }];
  });
}

/** What a change would make true is no reason yet: it is told as the change, with what it would add. */
function apart(score: Score, failures: readonly { code: Change; values: Values }[]): Omit<NearMiss, 'listing'> {
  const of = (code: Change) => reasonsOf(score).filter((reason) => madeTrue[code].includes(reason.code));
  const changed = new Set(failures.flatMap(({ code }) => of(code)));
  return {
    changes: failures.map((failure) => ({
      ...failure,
      weight: rounded(of(failure.code).reduce((sum, { weight }) => sum + weight, 0)),
    })),
    score: {
      total: score.total,
      criteria: Object.fromEntries(
        criteria.map((name) => {
          const { score: own, reasons } = score.criteria[name];
          return [name, { score: own, reasons: reasons.filter((reason) => !changed.has(reason)) }];
        }),
      ) as Score['criteria'],
    },
  };
}

const reasonsOf = (score: Score) => criteria.flatMap((name) => score.criteria[name].reasons);

const madeTrue: Record<Change, readonly ReasonCode[]> = {
  country_not_eligible: ['eligibility_unknown'],
  no_shared_language: ['language_interpreter'],
  no_shared_modality: ['modality_fits'],
  dates_apart: ['dates_overlap'],
  deadline_passed: [],
};
