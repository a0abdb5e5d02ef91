export { acceptedLocale } from './accepted-locale.js';
export { advanceRematch } from './advance-rematch.js';
export { dismissMatch } from './dismiss-match.js';
export { embedListing } from './embed-listing.js';
export { embedMissing } from './embed-missing.js';
export { endMatches } from './end-matches.js';
export { eligibilityKey } from './eligibility-rule.js';
export { codeBook } from './engine/code-book.js';
export { termWeight, type TermCounts } from './engine/lexicon.js';
export { matchIndex, type MatchIndex } from './engine/match-index.js';
export { world } from './engine/world.js';
export { storeFeatures } from './feature-store.js';
export { featureText } from './feature-text.js';
export type { Features, MatchSide } from './features.js';
export { findMatches } from './find-matches.js';
export { changes, failureCodes, type Change, type FailureCode } from './hard-filters.js';
export { expressInterest, interest } from './express-interest.js';
export { introduceMatch } from './introduce-match.js';
export { inviteInterest } from './invite-interest.js';
export { gradedPairs, type GradedPair } from './label-queries.js';
export { findJudgement, judgedSql, metSql, type Judgement } from './judgement.js';
export { matchActions, matchJson, matchSchema } from './match-json.js';
export {
  countMatches,
  findMatch,
  listMatchesBetween,
  listMatchesForOffers,
  listMatchesOf,
  matchTable,
  type MatchRow,
  type MatchesHeld,
  type MatchView,
  type Side,
} from './match-queries.js';
export { matchRoutes } from './match-routes.js';
export {
  dismissReasons,
  endReasons,
  matchWorkflow,
  type DismissReason,
  type EndReason,
  type MatchEvent,
  type MatchState,
} from './match-workflow.js';
export { Match, matchRelations } from './match.js';
export { listNearMisses, type NearMiss, type NearMisses } from './near-misses.js';
export { Pool } from './pool.js';
export { termLabel } from './pool-json.js';
export { findPool, findPoolOf, listPools, type PooledNeed, type PoolView } from './pool-queries.js';
export { poolRoutes } from './pool-routes.js';
export type { PoolForm, Saving } from './pool-saving.js';
export type { PoolEndReason, PoolState } from './pool.js';
export type { Unsettled } from './to-settle.js';
export {
  criteria,
  reasonCodes,
  type Criterion,
  type CriterionName,
  type Reason,
  type ReasonCode,
  type Score,
} from './reason.js';
export { type ReasonMessages } from './reasons/en.js';
export { loadJudge, type Judge } from './load-judge.js';
export { readFeatures } from './read-features.js';
export { rematchListings } from './rematch-listings.js';
export { rematchNow } from './rematch-now.js';
export { rematchAfterNewRules, rematchDaily } from './rematch-when-due.js';
export { Rematch } from './rematch.js';
export { refreshPools } from './refresh-pools.js';
export { remindMatch } from './remind-match.js';
export { renderChange, renderReason } from './render-reason.js';
export { scorers, type Scorer } from './scorer.js';
export { seeMatch } from './see-match.js';
export { shortlistMatch } from './shortlist-match.js';
export { similarListingRoutes } from './similar-listing-routes.js';
export { ownDoubles, similarListings, type SimilarListing, type SimilarListings } from './similar-listings.js';
export { startRematch } from './start-rematch.js';
export type { SubjectTerm } from './subject-terms.js';
export { firstWeights, MATCHES_PER_NEED, SCORING_VERSION, type Weights } from './weights.js';
export { listRematches } from './rematch-queries.js';
export { previewRequest, previewWeights, type NeedChange, type Preview, type SideChange } from './preview-weights.js';
export type { MeanRanks } from './preview-ranks.js';
export type { ListedOffer } from './past-cases.js';
export type { RematchReason } from './rematch.js';
export { newWeights, setWeights } from './set-weights.js';
export { weightsRoutes } from './weights-routes.js';
export { listWeights, type WeightsVersion } from './weights-queries.js';
export { messageJson, messageSchema } from './messages/message-json.js';
export { listMessages, messagesOf } from './messages/message-queries.js';
export { messageRoutes } from './messages/message-routes.js';
export { isOpenForMessages, mayBegin, writesFor } from './messages/message-sides.js';
export { Message, type MessageSide } from './messages/message.js';
export { sendMessage } from './messages/send-message.js';
export { listWaitingMatches, type WaitingMatch } from './waiting-matches.js';
