import type { CommandContext } from '../platform/command.js';
import { startDuty } from '../platform/deadlines.js';
import type { OpenCorpus } from './corpus.js';
import type { Features } from './features.js';
import { judgeListing, type Judgement } from './judge-pair.js';
import { HOLDING, matchWorkflow, type MatchState } from './match-workflow.js';
import {
  beyondTheBest,
  endStoredMatches,
  needsWithRoom,
  scoresToBeat,
  storedMatchesOf,
  storeMatches,
  type Ending,
  type StoredMatch,
} from './stored-matches.js';
import { MATCHES_PER_NEED } from './weights.js';

type Before = ReadonlyMap<string, StoredMatch>;

/** Judges an open listing against everything on the other side, and brings its stored matches in line with that. */
export async function matchListing(ctx: CommandContext, subject: Features, corpus: OpenCorpus): Promise<void> {
  const judgements = judgeListing(subject, corpus, ctx.now().toISOString().slice(0, 10));
  const before = new Map(
    (await storedMatchesOf(ctx.db, subject.id)).map((match) => [pairOf(match.needId, match.offerId), match]),
  );

  const kept = await worthKeeping(ctx, subject, judgements, before);
  const stored = await storeMatches(ctx.db, kept, ctx.now());
  await announce(ctx, stored, before);
  const ended = await endMatchesFor(ctx, endingsOf(judgements, kept, before));
  if (subject.side === 'need') return;

  await makeRoom(
    ctx,
    stored.map(({ needId }) => needId),
  );
  await refill(
    ctx,
    ended.map(({ needId }) => needId),
    corpus,
  );
}

/** Ends them, and says so. */
export async function endMatchesFor({ db, now, emit }: CommandContext, endings: Ending[]) {
  const ended = await endStoredMatches(db, endings, now());
  for (const { id, needId, offerId, reason } of ended) emit('match.ended', { matchId: id, needId, offerId, reason });
  return ended;
}

/** A list that was full has lost a match: whoever was outranked gets the place. */
export async function refill(ctx: CommandContext, needIds: string[], corpus: OpenCorpus) {
  for (const id of await needsWithRoom(ctx.db, needIds)) {
    const need = corpus.get(id);
    if (need) await matchListing(ctx, need, corpus);
  }
}

const pairOf = (needId: string, offerId: string) => `${needId} ${offerId}`;

const stateOf = ({ need, offer }: Judgement, before: Before): MatchState | undefined =>
  before.get(pairOf(need.id, offer.id))?.state;

const chosen = (state: MatchState | undefined) => state === 'shortlisted' || state === 'introduced';

/** What a person has chosen or set aside, for as long as it can be scored; then the best of what holds. */
async function worthKeeping(
  { db }: CommandContext,
  subject: Features,
  judgements: Judgement[],
  before: Before,
): Promise<Judgement[]> {
  const scored = judgements.filter(({ score }) => score !== undefined);
  const isDecided = (each: Judgement) => chosen(stateOf(each, before)) || stateOf(each, before) === 'dismissed';
  const decided = scored.filter(isDecided);
  const suggestible = scored.filter((each) => each.holds && !isDecided(each));
  if (subject.side !== 'need') {
    const toBeat = await scoresToBeat(
      db,
      { id: subject.id, isFund: subject.side === 'fund' },
      suggestible.map(({ need }) => need.id),
    );
    return [...decided, ...suggestible.filter(({ need, score }) => score!.total > (toBeat.get(need.id) ?? 0))];
  }
  return [...decided, ...(['offer', 'fund'] as const).flatMap((side) => best(side))];

  function best(side: 'offer' | 'fund') {
    const places =
      MATCHES_PER_NEED - decided.filter((each) => each.offer.side === side && chosen(stateOf(each, before))).length;
    return suggestible
      .filter(({ offer }) => offer.side === side)
      .sort((a, b) => b.score!.total - a.score!.total)
      .slice(0, Math.max(0, places));
  }
}

async function announce({ db, now, emit }: CommandContext, stored: StoredMatch[], before: Before) {
  for (const { id, needId, offerId, state } of stored) {
    const was = before.get(pairOf(needId, offerId))?.state;
    if (was !== undefined && was !== 'ended') continue;
    emit('match.suggested', { matchId: id, needId, offerId });
    if (chosen(state)) await startDuty(db, { kind: 'match', id, state, since: now(), workflow: matchWorkflow });
  }
}

/** Why each stored match that was not kept ends. An introduction is a fact that no score takes back. */
function endingsOf(judgements: Judgement[], kept: Judgement[], before: Before): Ending[] {
  const keeps = new Set(kept.map(({ need, offer }) => pairOf(need.id, offer.id)));
  const judged = new Map(judgements.map((each) => [pairOf(each.need.id, each.offer.id), each]));
  return [...before]
    .filter(([pair, { state }]) => !keeps.has(pair) && (HOLDING as string[]).includes(state) && state !== 'introduced')
    .map(([pair, { id }]) => ({ id, ...reasonFor(judged.get(pair)) }));
}

function reasonFor(judgement: Judgement | undefined): Omit<Ending, 'id'> {
  if (!judgement) return { reason: 'filter_failed', detail: 'not_open' };
  if (judgement.failure) return { reason: 'filter_failed', detail: judgement.failure };
  return { reason: judgement.holds ? 'outranked' : 'below_threshold' };
}

/** A newcomer to a full list takes the place of the last one on it. */
const makeRoom = async (ctx: CommandContext, needIds: string[]) =>
  endMatchesFor(
    ctx,
    (await beyondTheBest(ctx.db, needIds)).map(({ id }) => ({ id, reason: 'outranked' })),
  );
