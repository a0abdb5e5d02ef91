import type { Corpus } from './corpus.js';
import type { Features } from './features.js';
import { firstFailure, type FailureCode } from './hard-filters.js';
import type { Score } from './reason.js';
import { isMatch, score } from './score.js';

export interface Judgement {
  need: Features;
  offer: Features;
  /** Why they cannot be matched at all; then there is no score. */
  failure: FailureCode | undefined;
  score: Score | undefined;
  holds: boolean;
}

export function judgePair(need: Features, offer: Features, corpus: Corpus, today: string): Judgement {
  const failure = firstFailure(need, offer, today);
  if (failure) return { need, offer, failure, score: undefined, holds: false };
  const scored = score(need, offer, corpus, today);
  return { need, offer, failure, score: scored, holds: isMatch(scored) };
}

/** A listing against everything open on the other side, whichever side it is on. */
export function judgeListing(
  subject: Features,
  corpus: Corpus & { all(): Iterable<Features> },
  today: string,
): Judgement[] {
  const isNeed = subject.side === 'need';
  return [...corpus.all()]
    .filter(({ side }) => (side === 'need') !== isNeed)
    .map((other) => (isNeed ? judgePair(subject, other, corpus, today) : judgePair(other, subject, corpus, today)));
}
