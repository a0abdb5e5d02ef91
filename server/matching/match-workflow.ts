import { workflow, type EventOf, type StateOf } from '../platform/workflow.js';

/**
 * From suggestion to introduction. The side in need leads. A dismissed match stays dismissed however well it fits later;
 * an ended one comes back by itself when it holds again (`revive`), to where it was.
 */
export const matchWorkflow = workflow({
  states: {
    suggested: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'remind' },
    seen: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'remind' },
    shortlisted: { owner: 'needSide', dueIn: { days: 14 }, overdue: 'remind' },
    introduced: { owner: 'needSide', dueIn: { days: 30 }, overdue: 'remind' },
    dismissed: null,
    ended: null,
  },
  events: {
    see: { from: ['suggested'], to: 'seen' },
    shortlist: { from: ['suggested', 'seen'], to: 'shortlisted' },
    dismiss: { from: ['suggested', 'seen', 'shortlisted'], to: 'dismissed' },
    introduce: { from: ['suggested', 'seen', 'shortlisted'], to: 'introduced' },
    /** The need side asks the other whether it would; the offer side says that it would, and why it. */
    invite: { from: ['suggested', 'seen', 'shortlisted'] },
    expressInterest: { from: ['suggested', 'seen', 'shortlisted'] },
    /** Either side, to the other. After an introduction also when the match has ended. */
    write: { from: ['suggested', 'seen', 'shortlisted', 'introduced'] },
    end: { from: ['suggested', 'seen', 'shortlisted', 'introduced'], to: 'ended' },
    revive: { from: ['ended'], to: 'suggested' },
  },
});

export type MatchState = StateOf<typeof matchWorkflow>;
export type MatchEvent = EventOf<typeof matchWorkflow>;

/** Matches that hold. */
export const HOLDING = ['suggested', 'seen', 'shortlisted', 'introduced'] satisfies MatchState[];
/** What only the score has put on the list, and the score may take off it. */
export const UNDECIDED = ['suggested', 'seen'] satisfies MatchState[];

/** Why a match was set aside, in codes; every dismissal carries one. */
export const dismissReasons = [
  'other_subject',
  'other_level',
  'language',
  'dates',
  'too_expensive',
  'country_or_region',
  'already_in_contact',
  'no_capacity',
  'other',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** Why a match no longer holds. `filter_failed` comes with the failure in `ended_detail`. */
export const endReasons = [
  'filter_failed',
  'below_threshold',
  'outranked',
  'listing_closed',
  'listing_withdrawn',
  'listing_expired',
  'under_review',
] as const;
export type EndReason = (typeof endReasons)[number];
