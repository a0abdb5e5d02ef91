export { openCorpus, type Corpus } from './corpus.js';
export { dismissMatch } from './dismiss-match.js';
export { endMatches } from './end-matches.js';
export { featuresOf, type Features } from './features.js';
export { findMatches } from './find-matches.js';
export { failureCodes, firstFailure, hardFilters, type FailureCode } from './hard-filters.js';
export { introduceMatch } from './introduce-match.js';
export { matchActions, matchJson, matchSchema } from './match-json.js';
export { findMatch, listMatchesOf, matchTable, type MatchRow, type MatchView } from './match-queries.js';
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
export { rematchAfterNewRules } from './rematch-after-new-rules.js';
export { rematchListings } from './rematch-listings.js';
export { remindMatch } from './remind-match.js';
export { renderReason } from './render-reason.js';
export { isMatch, score } from './score.js';
export { seeMatch } from './see-match.js';
export { shortlistMatch } from './shortlist-match.js';
export { MATCH_THRESHOLD, MATCHES_PER_NEED, RULE_VERSION, weights } from './weights.js';
