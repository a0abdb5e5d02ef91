import type { CommandContext } from '../platform/command.js';
import { startDuty } from '../platform/deadlines.js';
import type { Found } from './engine/match-index.js';
import type { Subject } from './engine/subject.js';
import { loadWords } from './feature-store.js';
import type { FailureCode } from './hard-filters.js';
import { noteJudged } from './judgement.js';
import type { Judge } from './load-judge.js';
import { HOLDING, matchWorkflow, type MatchState } from './match-workflow.js';
import {
  beyondTheBest,
  endStoredMatches,
  listsOf,
  needsToRefill,
  storedMatchesOf,
  storeMatches,
  type Ending,
  type Kept,
  type StoredMatch,
} from './stored-matches.js';
import { LISTED, MATCHES_PER_NEED } from './weights.js';

/** Brings the stored matches of an open listing in line with what the index says of it now, whichever side it is on. */
export async function matchListing(ctx: CommandContext, subject: Subject, judge: Judge): Promise<void> {
  const before = await storedMatchesOf(ctx.db, subject.id);
  const pairs =
    subject.side === 'need' ? bestFor(subject, before, judge) : await worthTelling(ctx, subject, before, judge);
  const kept = await explained(ctx, subject, pairs, judge);

  const stored = await storeMatches(ctx.db, kept, { now: ctx.now(), ruleVersion: judge.ruleVersion });
  const totals = new Map(kept.map(({ needId, offerId, score }) => [needId + offerId, score.total]));
  await announce(ctx, stored, before, ({ needId, offerId }) => {
    const offer = subject.side === 'need' ? judge.index.known(offerId)! : subject;
    return totals.get(needId + offerId)! >= scorerFor(judge, offer).threshold;
  });
  const ended = await endMatchesFor(ctx, endingsOf(subject, before, new Set(pairs), judge));
  await noteJudged(ctx, subject.id, judge.ruleVersion);
  if (subject.side === 'need') return;

  await makeRoom(
    ctx,
    stored.map(({ needId }) => needId),
  );
  await refill(
    ctx,
    [...stored, ...ended].map(({ needId }) => needId),
    judge,
  );
}

/** Ends them, and says so. */
export async function endMatchesFor({ db, now, emit }: CommandContext, endings: Ending[]) {
  const ended = await endStoredMatches(db, endings, now());
  for (const { id, needId, offerId, reason } of ended) emit('match.ended', { matchId: id, needId, offerId, reason });
  return ended;
}

/**
 * Brings the lists of needs in line that an offer has changed more than by its own place: a full one has lost a match, so
 * that whoever was outranked gets the place; one has got its first real match, or lost its last.
 */
export async function refill(ctx: CommandContext, needIds: string[], judge: Judge) {
  for (const id of await needsToRefill(ctx.db, needIds, judge.weights.weights.threshold)) {
    const need = judge.index.known(id);
    if (need) await matchListing(ctx, need, judge);
  }
}

const isChosen = (state: MatchState) => state === 'shortlisted' || state === 'introduced';
const isDecided = (state: MatchState) => isChosen(state) || state === 'dismissed';
const otherOf = (subject: Subject, { needId, offerId }: StoredMatch) => (subject.side === 'need' ? offerId : needId);
const sideOf = (judge: Judge, id: string) => judge.index.known(id)?.side;

/** The other side of the pairs to keep: what a person has chosen or set aside, for as long as nothing stands against it; then the best. */
function bestFor(need: Subject, before: readonly StoredMatch[], judge: Judge): string[] {
  const decided = before.filter(({ state }) => isDecided(state));
  const known = new Set(decided.map(({ offerId }) => offerId));
  const best = (['offer', 'fund'] as const).flatMap((side) => {
    const chosen = decided.filter(({ offerId, state }) => isChosen(state) && sideOf(judge, offerId) === side).length;
    const most = MATCHES_PER_NEED + known.size;
    return listFor(judge, need, side, most)
      .filter(({ id }) => !known.has(id))
      .slice(0, Math.max(0, MATCHES_PER_NEED - chosen));
  });
  return [...stillPossible(need, decided, judge), ...best.map(({ id }) => id)];
}

/** Whatever comes near a match, if there is one: what is nearest to nothing is still nothing. */
function listFor(judge: Judge, need: Subject, side: 'offer' | 'fund', most: number): Found[] {
  const found = find(judge, need, side, most);
  return found.length > 0 && found[0]!.total >= judge.scorer[side].threshold ? found : [];
}

/** An offer is told to those needs in whose list it has a place. */
async function worthTelling(
  { db }: CommandContext,
  offer: Subject,
  before: readonly StoredMatch[],
  judge: Judge,
): Promise<string[]> {
  const decided = before.filter(({ state }) => isDecided(state));
  const known = new Set(decided.map(({ needId }) => needId));
  const found = find(judge, offer, 'need', Number.MAX_SAFE_INTEGER).filter(({ id }) => !known.has(id));
  const { threshold } = scorerFor(judge, offer);
  const lists = await listsOf(
    db,
    { id: offer.id, isFund: offer.side === 'fund' },
    found.map(({ id }) => id),
  );
  const telling = found.filter(({ id, total }) => {
    const { best, toBeat } = lists.get(id) ?? { best: 0, toBeat: 0 };
    return Math.max(total, best) >= threshold && total > toBeat;
  });
  return [...stillPossible(offer, decided, judge), ...telling.map(({ id }) => id)];
}

const stillPossible = (subject: Subject, decided: readonly StoredMatch[], judge: Judge) =>
  decided.map((match) => otherOf(subject, match)).filter((id) => failureOf(subject, id, judge) === undefined);

function find({ index, scorer }: Judge, subject: Subject, side: 'need' | 'offer' | 'fund', most: number): Found[] {
  const by = side === 'fund' || subject.side === 'fund' ? scorer.fund : scorer.offer;
  return index.find(subject, side, { most, floor: by.threshold * LISTED, scorer: by });
}

const asPair = (subject: Subject, other: Subject) =>
  subject.side === 'need' ? { need: subject, offer: other } : { need: other, offer: subject };

const scorerFor = ({ scorer }: Judge, offer: Subject) => (offer.side === 'fund' ? scorer.fund : scorer.offer);

function failureOf(subject: Subject, id: string, { index }: Judge): FailureCode | undefined {
  const other = index.known(id);
  if (!other) return 'not_open';
  const { need, offer } = asPair(subject, other);
  return index.failures(need, offer)[0]?.code;
}

async function explained(
  { db }: CommandContext,
  subject: Subject,
  ids: readonly string[],
  judge: Judge,
): Promise<Kept[]> {
  if (ids.length === 0) return [];
  const words = await loadWords(db, [subject.id, ...ids]);
  return ids.map((id) => {
    const { need, offer } = asPair(subject, judge.index.known(id)!);
    return {
      needId: need.id,
      offerId: offer.id,
      score: judge.index.explain(need, offer, scorerFor(judge, offer), words),
    };
  });
}

/** Only what is a match by itself is announced; what is merely listed below one is found there. */
async function announce(
  { db, now, emit }: CommandContext,
  stored: readonly StoredMatch[],
  before: readonly StoredMatch[],
  isMatch: (pair: StoredMatch) => boolean,
) {
  const states = new Map(before.map(({ id, state }) => [id, state]));
  for (const { id, needId, offerId, state } of stored) {
    const was = states.get(id);
    if (was !== undefined && was !== 'ended') continue;
    if (isMatch({ id, needId, offerId, state })) emit('match.suggested', { matchId: id, needId, offerId });
    if (isChosen(state)) await startDuty(db, { kind: 'match', id, state, since: now(), workflow: matchWorkflow });
  }
}

/** Why each stored match that was not kept ends. An introduction is a fact that no score takes back. */
const endingsOf = (
  subject: Subject,
  before: readonly StoredMatch[],
  kept: ReadonlySet<string>,
  judge: Judge,
): Ending[] =>
  before
    .filter(
      (match) =>
        !kept.has(otherOf(subject, match)) &&
        (HOLDING as string[]).includes(match.state) &&
        match.state !== 'introduced',
    )
    .map((match) => ({ id: match.id, ...reasonFor(subject, otherOf(subject, match), judge) }));

function reasonFor(subject: Subject, id: string, judge: Judge): Omit<Ending, 'id'> {
  const failure = failureOf(subject, id, judge);
  if (failure) return { reason: 'filter_failed', detail: failure };
  const { need, offer } = asPair(subject, judge.index.known(id)!);
  const scorer = scorerFor(judge, offer);
  const { total } = judge.index.explain(need, offer, scorer, () => undefined);
  return { reason: total < scorer.threshold ? 'below_threshold' : 'outranked' };
}

/** A newcomer to a full list takes the place of the last one on it. */
const makeRoom = async (ctx: CommandContext, needIds: string[]) =>
  endMatchesFor(
    ctx,
    (await beyondTheBest(ctx.db, needIds)).map(({ id }) => ({ id, reason: 'outranked' })),
  );
